package dev.asm64.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What comes before the opcode: legacy prefixes, one of REX, REX2, VEX, XOP and EVEX, and the bytes
 * that select the opcode map. Inverted bits are turned back.
 */
final class Head {
    private final List<Integer> prefixes = new ArrayList<>();

    /** The extension prefix; null if there is none. */
    private FieldKind extension;

    private final List<Integer> payload = new ArrayList<>();
    private int escapes;
    private int map;
    private int pp;
    private int w;
    private int length;
    private int reg;
    private int index;
    private int base;
    private int registerInRm;
    private int vvvv;
    private int lastByte;

    private Head() {}

    /** Reads to the opcode. */
    static Head read(Cursor cursor) {
        Head head = new Head();
        while (LegacyPrefix.is(cursor.peek(0))) {
            head.prefixes.add(cursor.next());
        }
        head.readExtension(cursor);
        return head;
    }

    private void readExtension(Cursor cursor) {
        int first = cursor.peek(0);
        if (first >> 4 == 4) {
            take(FieldKind.REX, 1, cursor);
            rex(first);
            readEscapes(cursor);
        } else if (first == 0xD5) {
            take(FieldKind.REX2, 2, cursor);
            rex2(payload.get(1));
        } else if (first == 0xC5) {
            take(FieldKind.VEX, 2, cursor);
            map = 1;
            reg = ~payload.get(1) >> 4 & 8;
            vexLast(payload.get(1));
        } else if (first == 0xC4) {
            take(FieldKind.VEX, 3, cursor);
            vex3();
        } else if (first == 0x8F && (cursor.peek(1) & 0x1F) >= 8) {
            take(FieldKind.XOP, 3, cursor);
            vex3();
        } else if (first == 0x62) {
            take(FieldKind.EVEX, 4, cursor);
            evex();
        } else {
            readEscapes(cursor);
        }
    }

    private void take(FieldKind kind, int size, Cursor cursor) {
        extension = kind;
        for (int i = 0; i < size; i++) {
            payload.add(cursor.next());
        }
    }

    private void readEscapes(Cursor cursor) {
        if (cursor.peek(0) == 0x0F) {
            int second = cursor.peek(1);
            map = second == 0x38 ? 2 : second == 0x3A ? 3 : 1;
            escapes = map == 1 ? 1 : 2;
        }
    }

    private void rex(int byteOfRex) {
        w = byteOfRex >> 3 & 1;
        reg = (byteOfRex & 4) << 1;
        index = (byteOfRex & 2) << 2;
        base = (byteOfRex & 1) << 3;
        registerInRm = base;
    }

    private void rex2(int bits) {
        map = bits >> 7;
        rex(bits);
        reg |= bits >> 2 & 16;
        index |= bits >> 1 & 16;
        base |= bits & 16;
        registerInRm = base;
    }

    private void vex3() {
        int second = payload.get(1);
        map = second & 0x1F;
        invertedRxb(second);
        w = payload.get(2) >> 7;
        vexLast(payload.get(2));
    }

    private void invertedRxb(int second) {
        reg = ~second >> 4 & 8;
        index = ~second >> 3 & 8;
        base = ~second >> 2 & 8;
        registerInRm = base;
    }

    private void vexLast(int last) {
        vvvv = ~last >> 3 & 15;
        length = last >> 2 & 1;
        pp = last & 3;
    }

    /** ModRM.r/m has its bit 4 in X for a vector register, and in B4 for a general one. */
    private void evex() {
        int second = payload.get(1);
        map = second & 7;
        invertedRxb(second);
        reg |= ~second & 16;
        base |= second << 1 & 16;
        registerInRm = base | index << 1;
        int third = payload.get(2);
        w = third >> 7;
        vvvv = ~third >> 3 & 15;
        index |= ~third << 2 & 16;
        pp = third & 3;
        lastByte = payload.get(3);
        length = lastByte >> 5 & 3;
    }

    List<Integer> prefixes() {
        return prefixes;
    }

    boolean hasPrefix(int prefix) {
        return prefixes.contains(prefix);
    }

    FieldKind extension() {
        return extension;
    }

    boolean isEvex() {
        return extension == FieldKind.EVEX;
    }

    /** Whether the encoding is one of VEX, XOP and EVEX: their prefix says which map and W. */
    boolean isVector() {
        return switch (extension) {
            case VEX, XOP, EVEX -> true;
            case null, default -> false;
        };
    }

    /** The bytes of the extension prefix. */
    List<Integer> payload() {
        return payload;
    }

    /** The number of bytes before the opcode that select its map. */
    int escapes() {
        return escapes;
    }

    int map() {
        return map;
    }

    /** The mandatory prefix of VEX, XOP and EVEX. */
    int pp() {
        return pp;
    }

    int w() {
        return w;
    }

    /** VEX.L, EVEX.L'L. */
    int length() {
        return length;
    }

    /** The high bits of the register in ModRM.reg. */
    int reg() {
        return reg;
    }

    int index() {
        return index;
    }

    int base() {
        return base;
    }

    /** The high bits of a register in ModRM.r/m. */
    int registerInRm() {
        return registerInRm;
    }

    /** The register in vvvv, without its bit 4. */
    int vvvv() {
        return vvvv;
    }

    /** Bit 4 of the register in vvvv or of a vector index, EVEX.V'. */
    int high() {
        return isEvex() ? ~lastByte << 1 & 16 : 0;
    }

    /** EVEX.b, at whose place EVEX.ND stands. */
    boolean b() {
        return (lastByte & 0x10) != 0;
    }

    int mask() {
        return lastByte & 7;
    }

    /** V' and mask, at whose place the condition of a conditional compare stands. */
    int lastBits() {
        return lastByte & 15;
    }
}
