package dev.asm64.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes of a file as it grows: little-endian fields, one after the other. */
final class ElfOutput {
    private ByteBuffer bytes = allocate(4096);

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return bytes.position();
    }

    ElfOutput u8(int value) {
        reserve(1).put((byte) value);
        return this;
    }

    ElfOutput u16(int value) {
        reserve(2).putShort((short) value);
        return this;
    }

    ElfOutput u32(long value) {
        reserve(4).putInt((int) value);
        return this;
    }

    ElfOutput u64(long value) {
        reserve(8).putLong(value);
        return this;
    }

    ElfOutput bytes(byte[] value) {
        reserve(value.length).put(value);
        return this;
    }

    /** Zeros up to the next multiple of a power of two. */
    ElfOutput align(int boundary) {
        return bytes(new byte[-size() & boundary - 1]);
    }

    /** Overwrites a word. */
    void putU16(int offset, int value) {
        bytes.putShort(offset, (short) value);
    }

    /** Overwrites a doubleword. */
    void putU32(int offset, long value) {
        bytes.putInt(offset, (int) value);
    }

    /** Overwrites a quadword. */
    void putU64(int offset, long value) {
        bytes.putLong(offset, value);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), size());
    }

    private ByteBuffer reserve(int count) {
        if (count > bytes.remaining()) {
            int needed = Math.addExact(size(), count);
            int doubled = (int) Math.min(2L * bytes.capacity(), Integer.MAX_VALUE - 8);
            bytes = allocate(Math.max(doubled, needed)).put(bytes.flip());
        }
        return bytes;
    }
}
