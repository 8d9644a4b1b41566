package dev.asm64;

import java.util.HexFormat;

/** The multi-byte NOPs that the Intel SDM recommends (volume 2, NOP, table 4-12). */
final class Nop {
    private static final String[] BY_LENGTH = {
        "",
        "90",
        "6690",
        "0f1f00",
        "0f1f4000",
        "0f1f440000",
        "660f1f440000",
        "0f1f8000000000",
        "0f1f840000000000",
        "660f1f840000000000"
    };
    private static final int LONGEST = BY_LENGTH.length - 1;

    private Nop() {}

    /** The fewest NOPs that fill a number of bytes. */
    static byte[] padding(int bytes) {
        return HexFormat.of()
                .parseHex(BY_LENGTH[LONGEST].repeat(bytes / LONGEST) + BY_LENGTH[bytes % LONGEST]);
    }
}
