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

    /** Where bits of the EVEX prefix stand that belong to uncommon operands. */
    private static final int EVEX_B4 = 11;

    private static final int EVEX_X4 = 18;
    private static final int EVEX_V4 = 27;

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
     * @param reg the encoding of the operand in ModRM.reg
     * @param vvvv the number of the operand in VEX.vvvv
     * @param xb the bits X and B: bit 3 of SIB.index and of ModRM.rm, SIB.base or the opcode's
     *     register; for a vector in ModRM.rm, X is its bit 4
     * @param xb4 bits 4 of general-purpose registers and of a vector index, in the places of their
     *     bits 3 in xb
     * @param operands the encodings of all operands together, for REX_REQUIRED, masks and zeroing
     */
    static long head(long form, int reg, int vvvv, int xb, int xb4, int operands) {
        if (Form.isLegacy(form)) {
            return legacy(form, reg, xb, xb4, operands);
        }
        return Form.isEvex(form)
                ? evex(form, reg, vvvv, xb, xb4, operands)
                : vex(form, (reg & 8) >> 1 | xb, vvvv);
    }

    /** The prefixes in the order of GNU as: 67, 66, then LOCK, REP or F2, F3. */
    private static long legacy(long form, int reg, int xb, int xb4, int operands) {
        boolean rex2 = (reg & 0x10 | xb4) != 0 || Form.has(form, Form.REX2);
        long head =
                mandatoryPrefix(
                        form, rex2 ? rex2(form, reg, xb, xb4) : rex(form, reg, xb, operands));
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

    /** REX, if it is needed, and the opcode; without a branch on the registers. */
    private static long rex(long form, int reg, int xb, int operands) {
        int rex = Form.w(form) << 3 | (reg & 8) >> 1 | xb;
        int count = Form.w(form) | -(rex | operands & Register.REX_REQUIRED) >>> 31;
        return opcode(form) << 8 * count
                | (0x40 | rex) & -count
                | (Form.escapeSize(form) + 1 + count) * ONE;
    }

    /** The opcode behind the bytes that select its map. */
    private static long opcode(long form) {
        return (long) Form.opcode(form) << 8 * Form.escapeSize(form) | Form.escape(form);
    }

    /** D5, then M0 R4 X4 B4 W R3 X3 B3 (APX specification, section 3.1.1). */
    private static long rex2(long form, int reg, int xb, int xb4) {
        int payload =
                Form.map(form) << 7
                        | (reg & 0x10) << 2
                        | xb4 << 4
                        | Form.w(form) << 3
                        | (reg & 8) >> 1
                        | xb;
        return 0xD5 | payload << 8 | Form.opcode(form) << 16 | 3 * ONE;
    }

    private static long vex(long form, int rxb, int vvvv) {
        int isThree = CommonForms.isThreeByteVex(form, rxb);
        return CommonForms.vex(form, isThree, rxb, vvvv, 0) | (3 + isThree) * ONE;
    }

    private static long evex(long form, int reg, int vvvv, int xb, int xb4, int operands) {
        int high = Form.has(form, Form.VECTOR_INDEX) ? EVEX_V4 : EVEX_X4;
        return CommonForms.evex(form, reg, vvvv, xb, operands)
                        ^ ((xb4 & 1) << EVEX_B4 | xb4 >> 1 << high)
                | 5 * ONE;
    }
}
