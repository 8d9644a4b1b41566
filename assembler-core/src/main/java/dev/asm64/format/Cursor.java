package dev.asm64.format;

import java.util.HexFormat;
import java.util.Objects;

/** A place in code that moves on from byte to byte. */
final class Cursor {
    private final byte[] code;
    private final int start;
    private int at;

    Cursor(byte[] code, int offset) {
        this.code = code;
        this.start = Objects.checkIndex(offset, code.length);
        this.at = offset;
    }

    /** Whether a byte follows, so many bytes ahead. */
    boolean has(int ahead) {
        return at + ahead < code.length;
    }

    /** The byte so many bytes ahead. */
    int peek(int ahead) {
        if (!has(ahead)) {
            throw new IllegalArgumentException(
                    "The instruction at 0x%x has no end: %s"
                            .formatted(start, HexFormat.of().formatHex(code, start, code.length)));
        }
        return code[at + ahead] & 0xFF;
    }

    int next() {
        int value = peek(0);
        at++;
        return value;
    }

    /** Skips bytes and returns them in hexadecimal. */
    String hex(int count) {
        peek(count - 1);
        at += count;
        return HexFormat.of().formatHex(code, at - count, at);
    }

    /** The signed little-endian number in the next bytes. */
    long number(int size) {
        long value = (byte) peek(size - 1);
        for (int i = size - 2; i >= 0; i--) {
            value = value << 8 | peek(i);
        }
        return value;
    }

    IllegalArgumentException unknown() {
        int end = Math.min(start + 15, code.length);
        return new IllegalArgumentException(
                "No instruction of the table has the bytes at 0x%x: %s"
                        .formatted(start, HexFormat.of().formatHex(code, start, end)));
    }
}
