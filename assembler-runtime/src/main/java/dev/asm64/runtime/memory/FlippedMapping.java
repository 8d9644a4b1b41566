package dev.asm64.runtime.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Private memory of which each page is either writable or usable. Nobody else can use a page while
 * it is written, so two functions share none. A debugger can set breakpoints here.
 */
public final class FlippedMapping implements Pages {
    private static final int PAGE = (int) Libc.getpagesize();

    private final Reservation reservation;
    private final MemorySegment memory;
    private final Protection protection;

    @SuppressWarnings("restricted")
    private FlippedMapping(Reservation reservation, long size, Protection protection) {
        this.reservation = reservation;
        this.memory = MemorySegment.ofAddress(reservation.address()).reinterpret(size);
        this.protection = protection;
    }

    public static FlippedMapping of(long size, Protection protection) {
        return Reservation.fill(
                size,
                reservation -> {
                    long address = reservation.address();
                    int flags = Libc.MAP_PRIVATE | Libc.MAP_ANONYMOUS | Libc.MAP_FIXED;
                    Libc.mmap(address, size, Protection.READ_WRITE, flags, Libc.NO_FILE);
                    Libc.mprotect(address, size, protection);
                    return new FlippedMapping(reservation, size, protection);
                });
    }

    @Override
    public long address() {
        return reservation.address();
    }

    @Override
    public long size() {
        return memory.byteSize();
    }

    @Override
    public int granularity() {
        return PAGE;
    }

    @Override
    public void write(long offset, byte[] bytes) {
        whileWritable(
                offset,
                bytes.length,
                () ->
                        MemorySegment.copy(
                                bytes, 0, memory, ValueLayout.JAVA_BYTE, offset, bytes.length));
    }

    @Override
    public void fill(long offset, long length, byte value) {
        whileWritable(offset, length, () -> memory.asSlice(offset, length).fill(value));
    }

    private void whileWritable(long offset, long length, Runnable writing) {
        long start = address() + offset & -PAGE;
        long size = (address() + offset + length + PAGE - 1 & -PAGE) - start;
        Libc.mprotect(start, size, Protection.READ_WRITE);
        writing.run();
        Libc.mprotect(start, size, protection);
    }

    @Override
    public void unmap() {
        reservation.release();
    }
}
