package dev.asm64.runtime.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The same memory mapped twice: one view can be written and never executed, the other can be used
 * and never written. So writing takes no system call and disturbs nobody who runs what lies beside.
 */
public final class DualMapping implements Pages {
    /** A cache line: two functions share none. */
    private static final int CELL = 64;

    private final Reservation reservation;
    private final MemorySegment writable;

    @SuppressWarnings("restricted")
    private DualMapping(Reservation reservation, long size) {
        this.reservation = reservation;
        this.writable = MemorySegment.ofAddress(reservation.address() + size).reinterpret(size);
    }

    /** Maps shared anonymous memory, and an alias of it. */
    public static DualMapping ofAlias(long size, Protection protection) {
        return Reservation.fill(
                2 * size,
                reservation -> {
                    long usable = reservation.address();
                    long writable = usable + size;
                    int flags = Libc.MAP_SHARED | Libc.MAP_ANONYMOUS | Libc.MAP_FIXED;
                    Libc.mmap(writable, size, Protection.READ_WRITE, flags, Libc.NO_FILE);
                    Libc.alias(writable, size, usable);
                    Libc.mprotect(usable, size, protection);
                    return new DualMapping(reservation, size);
                });
    }

    /** Maps a file that has no name, twice. */
    public static DualMapping ofFile(long size, Protection protection) {
        int file = Libc.memfd("asm64");
        try {
            Libc.ftruncate(file, size);
            return Reservation.fill(
                    2 * size,
                    reservation -> {
                        long usable = reservation.address();
                        int flags = Libc.MAP_SHARED | Libc.MAP_FIXED;
                        Libc.mmap(usable + size, size, Protection.READ_WRITE, flags, file);
                        Libc.mmap(usable, size, protection, flags, file);
                        return new DualMapping(reservation, size);
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
