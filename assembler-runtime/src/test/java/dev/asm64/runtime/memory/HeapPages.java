package dev.asm64.runtime.memory;

import java.util.Arrays;

/** Pages in an array, for tests of who gets which of them. */
final class HeapPages implements Pages {
    private static final int CELL = 64;

    private static long nextAddress = 1 << 20;

    private final long address;
    final byte[] bytes;
    int unmapped;

    HeapPages(long size) {
        bytes = new byte[Math.toIntExact(size)];
        address = nextAddress;
        nextAddress += 2 * size;
    }

    @Override
    public long address() {
        return address;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int granularity() {
        return CELL;
    }

    @Override
    public void write(long offset, byte[] source) {
        System.arraycopy(source, 0, bytes, (int) offset, source.length);
    }

    @Override
    public void fill(long offset, long length, byte value) {
        Arrays.fill(bytes, (int) offset, (int) (offset + length), value);
    }

    @Override
    public void unmap() {
        unmapped++;
    }
}
