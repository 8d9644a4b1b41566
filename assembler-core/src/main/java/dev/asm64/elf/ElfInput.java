package dev.asm64.elf;

import dev.asm64.error.ElfFormatException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A part of a file that is read: little-endian fields; whatever lies outside is an error. */
final class ElfInput {
    private final String part;
    private final ByteBuffer bytes;

    private ElfInput(String part, ByteBuffer bytes) {
        this.part = part;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A whole file. */
    static ElfInput of(byte[] file) {
        return new ElfInput("the file", ByteBuffer.wrap(file));
    }

    /** A part of this one. */
    ElfInput slice(String name, long offset, long length) {
        if (offset < 0 || length < 0 || offset > size() || length > size() - offset) {
            throw new ElfFormatException(
                    "%s: %d bytes at %d, but %s has %d bytes"
                            .formatted(name, length, offset, part, size()));
        }
        return new ElfInput(name, bytes.slice((int) offset, (int) length));
    }

    int size() {
        return bytes.capacity();
    }

    int u8(int offset) {
        return bytes.get(checked(offset, 1)) & 0xFF;
    }

    int u16(int offset) {
        return bytes.getShort(checked(offset, 2)) & 0xFFFF;
    }

    long u32(int offset) {
        return bytes.getInt(checked(offset, 4)) & 0xFFFFFFFFL;
    }

    long i64(int offset) {
        return bytes.getLong(checked(offset, 8));
    }

    /** An unsigned doubleword that counts or selects something of this file. */
    int index(int offset) {
        return number(offset, u32(offset));
    }

    /** An unsigned quadword that counts or places something of this file. */
    int length(int offset) {
        return number(offset, i64(offset));
    }

    private int number(int offset, long value) {
        if (value != (int) value || value < 0) {
            throw new ElfFormatException(
                    "%s: the number at %d is 0x%x, legal are 0 to 0x7fffffff"
                            .formatted(part, offset, value));
        }
        return (int) value;
    }

    byte[] toArray() {
        byte[] copy = new byte[size()];
        bytes.get(0, copy);
        return copy;
    }

    /** The text from an offset up to a zero byte. */
    String string(int offset) {
        int end = offset;
        while (u8(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - offset];
        bytes.get(offset, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int checked(int offset, int length) {
        if (offset < 0 || offset > size() - length) {
            throw new ElfFormatException(
                    "%s ends early: %d bytes, a field of %d bytes is missing at %d"
                            .formatted(part, size(), length, offset));
        }
        return offset;
    }
}
