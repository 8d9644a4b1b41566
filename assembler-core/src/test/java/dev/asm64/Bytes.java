package dev.asm64;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads little-endian values from code, independently of how the library writes them. */
final class Bytes {
    private Bytes() {}

    static int unsigned8(byte[] code, int at) {
        return Byte.toUnsignedInt(code[at]);
    }

    static int signed32(byte[] code, int at) {
        return littleEndian(code).getInt(at);
    }

    static long unsigned32(byte[] code, int at) {
        return Integer.toUnsignedLong(signed32(code, at));
    }

    static long signed64(byte[] code, int at) {
        return littleEndian(code).getLong(at);
    }

    private static ByteBuffer littleEndian(byte[] code) {
        return ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
    }
}
