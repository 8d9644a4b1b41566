package dev.asm64.encoding;

import dev.asm64.operand.Register;

/**
 * Computes what stands before ModRM: prefixes and opcode. The result has the bytes in the order of
 * memory from the lowest bits on, at most seven, and their number in the top byte, whose sign bit
 * tells that the prefix is a REX2.
 */
final class Prefixes {
    private static final int COUNT = 56;
    private static final long ONE = 1L << COUNT;
    private static final long BYTES = ONE - 1;

    /**
     * The part of the bits for EVEX that stands in a prefix: also in that of VEX, as it has R, X, B
     * and vvvv in the same places, and operands have nothing else in a form with VEX.
     */
    private static final long PREFIX = 0xFFFF_FFFFL;

    private static final long R = 1L << Register.EVEX_R;
    private static final long VVVV = 0xFL << Register.EVEX_VVVV;

    /** B4 and X4 in an EVEX prefix, seen as a number. */
    private static final int EVEX_B4 = 11;

    private static final int EVEX_X4 = 18;

    private Prefixes() {}

    static int count(long head) {
        return (int) (head >>> COUNT) & 7;
    }

    static boolean hasRex2(long head) {
        return head < 0;
    }

    static long bytes(long head) {
        return head & BYTES;
    }

    /**
     * Prefixes and opcode of a form.
     *
     * @param operands the bits of all operands together, as {@link Register#evexReg}; what they
     *     have for ModRM is ignored
     * @param xb4 bits 4 of general-purpose registers and of a vector index, in the places of their
     *     bits 3 in X and B
     */
    static long head(long form, long operands, int xb4) {
        if (Form.isLegacy(form)) {
            return legacy(form, operands, xb4);
        }
        return Form.isEvex(form) ? evex(form, operands, xb4) : vex(form, operands);
    }

    /** The prefixes in the order of GNU as: 67, 66, then LOCK, REP or F2, F3. */
    private static long legacy(long form, long operands, int xb4) {
        int r4 = (int) (operands >>> Register.EVEX_R4) & 1;
        boolean rex2 = (r4 | xb4) != 0 || Form.has(form, Form.REX2);
        long head =
                mandatoryPrefix(form, rex2 ? rex2(form, operands, r4, xb4) : rex(form, operands));
        if (Form.legacyPrefix(form) != 0) {
            head = prefixed(Form.legacyPrefix(form), head);
        }
        if (Form.has(form, Form.OPERAND_SIZE)) {
            head = prefixed(0x66, head);
        }
        if (Form.has(form, Form.ADDRESS_SIZE)) {
            head = prefixed(0x67, head);
        }
        return rex2 ? head | Long.MIN_VALUE : head;
    }

    private static long mandatoryPrefix(long form, long head) {
        return Form.pp(form) == 0
                ? head
                : prefixed(Form.has(form, Form.PREFIX_66) ? 0xF2 : 0xF3, head);
    }

    private static long prefixed(int prefix, long head) {
        return head << 8 & BYTES | prefix | (head & ~BYTES) + ONE;
    }

    /** REX, if it is needed, and the opcode. */
    private static long rex(long form, long operands) {
        int isNeeded = Form.w(form) | (int) (operands >>> Register.REX_NEEDED) & 1;
        long rex = isNeeded * 0x40 | Form.w(form) << 3 | rxb(operands);
        return Form.opcodeBytes(form) << 8 * isNeeded
                | rex
                | (Form.opcodeSize(form) + isNeeded) * ONE;
    }

    /** D5, then M0 R4 X4 B4 W R3 X3 B3 (APX specification, section 3.1.1). */
    private static long rex2(long form, long operands, int r4, int xb4) {
        int payload = Form.map(form) << 7 | r4 << 6 | xb4 << 4 | Form.w(form) << 3 | rxb(operands);
        return 0xD5 | payload << 8 | Form.opcode(form) << 16 | 3 * ONE;
    }

    /** R, X and B, which stand in EVEX as they do in REX. */
    private static int rxb(long operands) {
        return (int) operands >> Register.EVEX_B & 7;
    }

    private static long vex(long form, long operands) {
        return Form.isTwoByteVex(form)
                ? twoByteVex(form, operands)
                : Form.vex(form) ^ operands & PREFIX | 4 * ONE;
    }

    /** Puts the bits of the operands where {@link TwoByteVexForms} has them. */
    private static long twoByteVex(long form, long operands) {
        long xb = operands & VexForms.XB;
        int longer = Long.signum(xb);
        long vvvv = operands & VVVV;
        long parts =
                Form.twoByteVex(form)
                        ^ operands & R
                        ^ vvvv << Register.TWO_BYTE_VEX_VVVV - Register.EVEX_VVVV
                        ^ TwoByteVexForms.xb(xb, longer);
        return TwoByteVexForms.instruction(parts) | (3 + longer) * ONE;
    }

    private static long evex(long form, long operands, int xb4) {
        int high = Form.has(form, Form.VECTOR_INDEX) ? Register.EVEX_V4 : EVEX_X4;
        long highBits = (xb4 & 1) << EVEX_B4 | xb4 >> 1 << high;
        return Form.evex(form) ^ operands & PREFIX ^ highBits | 5 * ONE;
    }
}
