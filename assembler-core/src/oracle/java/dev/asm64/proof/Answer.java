package dev.asm64.proof;

import java.util.HexFormat;

/**
 * What an assembler made of a line.
 *
 * @param bytes the instruction, null if the line was rejected
 * @param diagnostic why, null if it was not
 */
record Answer(byte[] bytes, String diagnostic) {
    boolean isRejection() {
        return bytes == null;
    }

    @Override
    public String toString() {
        return isRejection() ? diagnostic : HexFormat.of().formatHex(bytes);
    }
}
