package dev.asm64.runtime.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Memory that is written without a system call, and so without disturbing anybody who uses what
 * lies beside: variables where they are, all else through a second view of the same memory. One
 * view can be written and never executed, the other can be used and never written.
 */
public final class DirectMapping implements Pages {
    /** A cache line: two functions share none. */
    private static final int CELL = 64;

    private final Reservation reservation;
    private final MemorySegment writable;

    @SuppressWarnings("restricted")
    private DirectMapping(Reservation reservation, long writable, long size) {
        this.reservation = reservation;
        this.writable = MemorySegment.ofAddress(writable).reinterpret(size);
    }

    /** Maps private memory that is readable and writable, never executable. */
    public static DirectMapping ofVariables(long size) {
        return Reservation.fill(
                size,
                reservation -> {
                    int flags = Libc.MAP_PRIVATE | Libc.MAP_ANONYMOUS | Libc.MAP_FIXED;
                    long address = reservation.address();
                    Libc.mmap(address, size, Protection.READ_WRITE, flags, Libc.NO_FILE);
                    return new DirectMapping(reservation, address, size);
                });
    }

    /** Maps shared anonymous memory, and an alias of it. */
    public static DirectMapping ofAlias(long size, Protection protection) {
        return Reservation.fill(
                2 * size,
                reservation -> {
                    long usable = reservation.address();
                    long writable = usable + size;
                    int flags = Libc.MAP_SHARED | Libc.MAP_ANONYMOUS | Libc.MAP_FIXED;
                    Libc.mmap(writable, size, Protection.READ_WRITE, flags, Libc.NO_FILE);
                    Libc.alias(writable, size, usable);
                    Libc.mprotect(usable, size, protection);
                    return new DirectMapping(reservation, writable, size);
                });
    }

    /** Maps a file that has no name, twice. */
    public static DirectMapping ofFile(long size, Protection protection) {
        int file = Libc.memfd("asm64");
        try {
            Libc.ftruncate(file, size);
            return Reservation.fill(
                    2 * size,
                    reservation -> {
                        long usable = reservation.address();
                        long writable = usable + size;
                        int flags = Libc.MAP_SHARED | Libc.MAP_FIXED;
                        Libc.mmap(writable, size, Protection.READ_WRITE, flags, file);
                        Libc.mmap(usable, size, protection, flags, file);
                        return new DirectMapping(reservation, writable, size);
                    });
        } finally {
            Libc.close(file);
        }
    }

    @Override
    public long address() {
        return reservation.address();
    }

    @Override
    public long size() {
        return writable.byteSize();
    }

    @Override
    public int granularity() {
        return CELL;
    }

    @Override
    public void write(long offset, byte[] bytes) {
        MemorySegment.copy(bytes, 0, writable, ValueLayout.JAVA_BYTE, offset, bytes.length);
    }

    @Override
    public void fill(long offset, long length, byte value) {
        writable.asSlice(offset, length).fill(value);
    }

    @Override
    public void unmap() {
        reservation.release();
    }
}
