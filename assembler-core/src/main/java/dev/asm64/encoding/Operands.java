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
        return ((Register) operand).asReg();
    }

    /** The bits of the operand in VEX.vvvv. */
    public static long asVvvv(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'V');
        }
        return ((Register) operand).asVvvv();
    }

    /** The bits of the register in ModRM.rm. */
    public static long asRm(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'M');
        }
        return ((Register) operand).asRm();
    }

    /** The bits of the register in the opcode. */
    public static long asOpcode(long form, Object operand) {
        if (operand == null) {
            throw OperandRules.missing(form, 'O');
        }
        return ((Register) operand).asRm();
    }

    /** The bits of the form's /digit, which stands in ModRM.reg. */
    public static long digitAsReg(long form) {
        return Form.digitAsReg(form);
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

    /** Whether an encoding without EVEX has room for registers: numbers below 16, and no mask. */
    public static boolean needNoEvex(long operands) {
        return (operands & Register.EXTENDED) == 0;
    }

    /** The same with memory. */
    public static boolean needNoEvex(long operands, MemoryOperand memory) {
        return needNoEvex(operands) && (memory.encoding() & NEEDS_EVEX) == 0;
    }
}
