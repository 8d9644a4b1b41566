package dev.asm64.encoding;

import dev.asm64.operand.Register;

/**
 * Computes what stands before ModRM: prefixes and opcode. The result has the bytes in the order of
 * memory from the lowest bits on, at most seven, and their number in the top byte, whose sign bit
 * tells that the prefix is a REX2.
 */
final class Prefixes {
    private static final int COUNT = 56;

    private Prefixes() {}

    static int count(long head) {
        return (int) (head >>> COUNT) & 7;
    }

    static boolean hasRex2(long head) {
        return head < 0;
    }

    static long bytes(long head) {
        return head & (1L << COUNT) - 1;
    }

    /**
     * Prefixes and opcode of a form.
     *
     * @param reg the encoding of the operand in ModRM.reg
     * @param vvvv the number of the operand in VEX.vvvv
     * @param xb bits 3 of SIB.index and of ModRM.rm, SIB.base or the opcode's register
     * @param xb4 bits 4 of the same
     * @param operands the encodings of all operands together, for REX_REQUIRED, masks and zeroing
     */
    static long head(long form, int reg, int vvvv, int xb, int xb4, int operands) {
        if (Form.isLegacy(form)) {
            return legacy(form, reg, xb, xb4, operands);
        }
        return Form.isEvex(form)
                ? evex(form, reg, vvvv, xb, xb4, operands)
                : vex(form, reg, vvvv, xb);
    }

    private static long legacy(long form, int reg, int xb, int xb4, int operands) {
        int rex = Form.w(form) << 3 | (reg & 8) >> 1 | xb;
        if ((reg & 0x10 | xb4) != 0 || Form.has(form, Form.REX2)) {
            return rex2(form, reg, xb4, rex);
        }
        long bytes = escaped(form);
        int count = escapedSize(form);
        if ((rex | operands & Register.REX_REQUIRED) != 0) {
            bytes = bytes << 8 | 0x40 | rex;
            count++;
        }
        return prefixed(form, bytes, count);
    }

    /** D5, then M0 R4 X4 B4 W R3 X3 B3 (APX specification, section 3.1.1). */
    private static long rex2(long form, int reg, int xb4, int rex) {
        int payload = Form.map(form) << 7 | (reg & 0x10) << 2 | xb4 << 4 | rex;
        long bytes = Form.opcode(form) << 16 | payload << 8 | 0xD5;
        return prefixed(form, bytes, 3) | Long.MIN_VALUE;
    }

    /** The opcode behind the bytes that select its map. */
    private static long escaped(long form) {
        return switch (Form.map(form)) {
            case 0 -> Form.opcode(form);
            case 1 -> Form.opcode(form) << 8 | 0x0F;
            case 2 -> Form.opcode(form) << 16 | 0x380F;
            default -> Form.opcode(form) << 16 | 0x3A0F;
        };
    }

    private static int escapedSize(long form) {
        return Math.min(Form.map(form), 2) + 1;
    }

    /**
     * Puts the other legacy prefixes before the bytes, in the order of GNU as: 67, 66, then LOCK,
     * REP or F2, F3.
     */
    private static long prefixed(long form, long bytes, int count) {
        if (Form.pp(form) != 0) {
            bytes = bytes << 8 | (Form.has(form, Form.PREFIX_66) ? 0xF2 : 0xF3);
            count++;
        }
        if (Form.legacyPrefix(form) != 0) {
            bytes = bytes << 8 | Form.legacyPrefix(form);
            count++;
        }
        if (Form.has(form, Form.OPERAND_SIZE)) {
            bytes = bytes << 8 | 0x66;
            count++;
        }
        if (Form.has(form, Form.ADDRESS_SIZE)) {
            bytes = bytes << 8 | 0x67;
            count++;
        }
        return bytes | (long) count << COUNT;
    }

    /**
     * Two bytes where X, B and W are 0 and the map is 0F, else three (Intel SDM volume 2, section
     * 2.3.5).
     */
    private static long vex(long form, int reg, int vvvv, int xb) {
        int last = (~vvvv & 0xF) << 3 | Form.vectorLength(form) << 2 | Form.pp(form);
        int r = (~reg & 8) << 4;
        if (xb == 0 && Form.w(form) == 0 && Form.map(form) == 1 && !Form.isXop(form)) {
            return 0xC5 | (r | last) << 8 | (long) Form.opcode(form) << 16 | 3L << COUNT;
        }
        int second = r | (~xb & 3) << 5 | Form.map(form);
        long bytes =
                (Form.isXop(form) ? 0x8F : 0xC4) | second << 8 | (Form.w(form) << 7 | last) << 16;
        return bytes & 0xFFFFFF | (long) Form.opcode(form) << 24 | 4L << COUNT;
    }

    /**
     * EVEX: 62, then R X B R' B4 and the map, W vvvv X4 and pp, z L'L b V' and the mask; R, X, B,
     * R', vvvv, X4 and V' are inverted (Intel SDM volume 2, section 2.7.1; APX specification,
     * section 3.1.2).
     */
    private static long evex(long form, int reg, int vvvv, int xb, int xb4, int operands) {
        boolean vectorIndex = Form.has(form, Form.VECTOR_INDEX);
        int x4 = vectorIndex ? 0 : xb4 >> 1;
        int v4 = vectorIndex ? xb4 >> 1 : vvvv >> 4 & 1;
        int payload0 =
                (~reg & 8) << 4 | (~xb & 3) << 5 | (~reg & 0x10) | (xb4 & 1) << 3 | Form.map(form);
        int payload1 =
                Form.w(form) << 7
                        | ((~vvvv & 0xF) ^ Form.vvvvBits(form)) << 3
                        | (x4 ^ 1) << 2
                        | Form.pp(form);
        int payload2 =
                (operands & Register.ZEROING) >> 4
                        | Form.vectorLength(form) << 5
                        | (Form.has(form, Form.BROADCAST) ? 0x10 : 0)
                        | ((v4 ^ 1) << 3 | operands >> Register.MASK_SHIFT & 7)
                                ^ Form.lastBits(form);
        long bytes = 0x62 | payload0 << 8 | payload1 << 16 | (long) payload2 << 24;
        return bytes | (long) Form.opcode(form) << 32 | 5L << COUNT;
    }
}
