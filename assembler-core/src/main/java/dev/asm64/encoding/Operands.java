package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/** What operands contribute to an instruction in their roles. */
public final class Operands {
    private static final long NEEDS_EVEX =
            3L << MemoryOperand.HIGH_SHIFT | 7L << MemoryOperand.MASK_SHIFT;

    private Operands() {}

    /**
     * The register in a role; rejected if it is missing.
     *
     * @param role R for ModRM.reg, V for VEX.vvvv, M for ModRM.rm, O for the opcode
     */
    public static Register register(long form, char role, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, role);
        }
        return (Register) operand;
    }

    /** The /digit of a legacy form, as {@link Register#legacyReg}. */
    public static long legacyDigit(long form) {
        return Register.legacyModRm(Form.digit(form) << 3);
    }

    /**
     * The operand in ModRM.reg as VEX instructions have it: as {@link Register#twoByteVexReg} if
     * the prefix may have two bytes, else as {@link Register#vexReg}.
     */
    public static long vexReg(long form, Object operand) {
        Register reg = register(form, 'R', operand);
        return Form.isTwoByteVex(form) ? reg.twoByteVexReg() : reg.vexReg();
    }

    /** The operand in VEX.vvvv, in the same layout. */
    public static long vexVvvv(long form, Object operand) {
        Register vvvv = register(form, 'V', operand);
        return Form.isTwoByteVex(form) ? vvvv.twoByteVexVvvv() : vvvv.vexVvvv();
    }

    /** The operand in ModRM.rm, in the same layout. */
    public static long vexRm(long form, Object operand) {
        Register rm = register(form, 'M', operand);
        return Form.isTwoByteVex(form) ? rm.twoByteVexRm() : rm.vexRm();
    }

    /** The /digit of a VEX form, in the same layout. */
    public static long vexDigit(long form) {
        int modRm = Form.isTwoByteVex(form) ? Register.TWO_BYTE_VEX_MODRM : Register.VEX_MODRM;
        return Form.digit(form) << modRm + 3;
    }

    /** The /digit of an EVEX form, as {@link Register#evexReg}. */
    public static long evexDigit(long form) {
        return Form.digit(form) << Register.EVEX_MODRM + 3;
    }

    /** The memory operand in ModRM.rm; rejected if it is missing. */
    public static MemoryOperand memory(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'M');
        }
        return (MemoryOperand) operand;
    }

    /**
     * The memory operand of an instruction that encodes it with a SIB byte, not relative to RIP.
     */
    public static MemoryOperand memoryWithSib(long form, Object operand) {
        MemoryOperand memory = memory(form, operand);
        OperandRules.requireNoRip(form, memory);
        return memory.withSib();
    }

    /**
     * The bits of the operands besides that in ModRM.rm as EVEX instructions have them, of which
     * the encoder makes instructions of every kind.
     *
     * @param reg the operand in ModRM.reg, null if the form has a /digit there or nothing
     * @param vvvv the operand in VEX.vvvv, null if the form has none
     */
    public static long evex(long form, Object reg, Object vvvv) {
        long bits = reg == null ? evexDigit(form) : ((Register) reg).evexReg();
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
