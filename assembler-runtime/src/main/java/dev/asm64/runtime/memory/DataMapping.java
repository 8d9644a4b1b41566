package dev.asm64.runtime.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Private memory for variables: readable, writable, never executable. */
public final class DataMapping implements Pages {
    private static final int CELL = 64;

    private final Reservation reservation;
    private final MemorySegment memory;

    @SuppressWarnings("restricted")
    private DataMapping(Reservation reservation, long size) {
        this.reservation = reservation;
        this.memory = MemorySegment.ofAddress(reservation.address()).reinterpret(size);
    }

    public static DataMapping of(long size) {
        return Reservation.fill(
                size,
                reservation -> {
                    Libc.mmap(
                            reservation.address(),
                            size,
                            Protection.READ_WRITE,
                            Libc.MAP_PRIVATE | Libc.MAP_ANONYMOUS | Libc.MAP_FIXED,
                            Libc.NO_FILE);
                    return new DataMapping(reservation, size);
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
        return CELL;
    }

    @Override
    public void write(long offset, byte[] bytes) {
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, offset, bytes.length);
    }

    @Override
    public void fill(long offset, long length, byte value) {
        memory.asSlice(offset, length).fill(value);
    }

    @Override
    public void unmap() {
        reservation.release();
    }
}
