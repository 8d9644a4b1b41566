package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/** What operands contribute to an instruction in their roles; missing ones are rejected. */
public final class Operands {
    private static final long NEEDS_EVEX =
            3L << MemoryOperand.HIGH_SHIFT | 7L << MemoryOperand.MASK_SHIFT;

    private Operands() {}

    /** The bits of the operand in ModRM.reg. */
    public static long asReg(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'R');
        }
        Register register = (Register) operand;
        if (Form.isLegacy(form)) {
            return register.legacyReg();
        }
        return Form.isEvex(form) ? register.evexReg() : register.vexReg();
    }

    /** The bits of the operand in VEX.vvvv. */
    public static long asVvvv(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'V');
        }
        Register register = (Register) operand;
        return Form.isEvex(form) ? register.evexVvvv() : register.vexVvvv();
    }

    /** The bits of the register in ModRM.rm. */
    public static long asRm(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'M');
        }
        Register register = (Register) operand;
        if (Form.isLegacy(form)) {
            return register.legacyRm();
        }
        return Form.isEvex(form) ? register.evexRm() : register.vexRm();
    }

    /** The bits of the register in the opcode. */
    public static long asOpcode(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'O');
        }
        return ((Register) operand).legacyRm();
    }

    /** The bits of the form's /digit, which stands in ModRM.reg. */
    public static long digitAsReg(long form) {
        long modRm = Form.digit(form) << 3;
        if (Form.isLegacy(form)) {
            return Register.legacyModRm(modRm);
        }
        return modRm << (Form.isEvex(form) ? Register.EVEX_MODRM : Register.VEX_MODRM);
    }

    /** The memory operand in ModRM.rm. */
    public static MemoryOperand asMemory(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'M');
        }
        return (MemoryOperand) operand;
    }

    /**
     * The memory operand of an instruction that encodes it with a SIB byte, not relative to RIP.
     */
    public static MemoryOperand asMemoryWithSib(long form, Object operand) {
        MemoryOperand memory = asMemory(form, operand);
        OperandRules.requireNoRip(form, memory);
        return memory.withSib();
    }

    /**
     * The bits of the operands besides that in ModRM.rm as EVEX instructions have them, which tell
     * all that any encoding needs to know.
     *
     * @param reg the operand in ModRM.reg, null if the form has none
     * @param vvvv the operand in VEX.vvvv, null if the form has none
     */
    public static long evex(long form, Object reg, Object vvvv) {
        long bits =
                reg == null
                        ? Form.digit(form) << Register.EVEX_MODRM + 3
                        : ((Register) reg).evexReg();
        return vvvv == null ? bits : bits | ((Register) vvvv).evexVvvv();
    }

    /**
     * Whether an encoding without EVEX has room for registers: numbers below 16, and no mask.
     *
     * @param operands their bits in a form without EVEX
     */
    public static boolean needNoEvex(long operands) {
        return (operands & Register.EXTENDED) == 0;
    }

    /**
     * Whether an address can be encoded without EVEX: no register from R16 on, and no mask.
     *
     * @param address as {@link MemoryOperand#encoding}
     */
    public static boolean addressNeedsNoEvex(long address) {
        return (address & NEEDS_EVEX) == 0;
    }
}
