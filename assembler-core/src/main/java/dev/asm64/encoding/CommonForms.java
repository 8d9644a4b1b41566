package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;

/**
 * Encodes what programs are made of: no prefix that few forms have, no operand that few
 * instructions take; {@link Encoder} encodes the others. Here is what makes the assembler fast:
 *
 * <ul>
 *   <li>The methods are small, all of them together: the just-in-time compiler stops to compile
 *       callees into their caller at 8,000 bytecodes, which a row of instructions soon has. In
 *       there the form is a constant, so that all that depends on it alone is one.
 *   <li>Operands know their bits of the instruction, in the places where most prefixes have them,
 *       and in one bit whether they are uncommon.
 *   <li>Where operands decide the length, they do by arithmetic: registers are hard to predict.
 *   <li>An instruction is one number, stored at once; only address and immediate come after it.
 * </ul>
 */
public final class CommonForms {
    private CommonForms() {}

    /**
     * Whether a form without memory cannot be encoded here.
     *
     * @param operands the bits of all that stand in ModRM, VEX.vvvv or the opcode, as {@link
     *     Operands#asReg}
     * @return negative if form or operands are not common
     */
    public static long obstacle(long form, long operands) {
        return form < 0 ? -1 : operands;
    }

    /**
     * Encodes a form with a register in ModRM.rm, where there is no {@link #obstacle}.
     *
     * @return where the bytes end
     */
    public static int registers(CodeBuffer code, long form, long operands) {
        return Form.isLegacy(form)
                ? LegacyForms.registers(code, form, operands)
                : vectorRegisters(code, form, operands);
    }

    private static int vectorRegisters(CodeBuffer code, long form, long operands) {
        return Form.isEvex(form)
                ? EvexForms.registers(code, form, operands)
                : VexForms.registers(code, form, operands);
    }

    /**
     * The same with memory in ModRM.rm.
     *
     * @param address as {@link MemoryOperand#encoding}
     * @param displacement as {@link MemoryOperand#displacement}
     */
    public static int memory(
            CodeBuffer code, long form, long operands, long address, int displacement) {
        return Form.isLegacy(form)
                ? LegacyForms.memory(code, form, operands, address)
                : vectorMemory(code, form, operands, address, displacement);
    }

    private static int vectorMemory(
            CodeBuffer code, long form, long operands, long address, int displacement) {
        return Form.isEvex(form)
                ? EvexForms.memory(code, form, operands, address, displacement)
                : VexForms.memory(code, form, operands, address);
    }

    /** The same with a register in the opcode, or with none. */
    public static int opcode(CodeBuffer code, long form, long operands) {
        return Form.isLegacy(form)
                ? LegacyForms.opcode(code, form, operands)
                : VexForms.opcode(code, form);
    }

    /**
     * Writes ModRM, SIB and displacement.
     *
     * @param reg ModRM, of which only the reg field counts
     */
    static int address(CodeBuffer code, int at, long reg, long address) {
        int size = (int) (address >>> MemoryOperand.SIZE_SHIFT) & 7;
        return code.put(at, address ^ reg & 0x38, size);
    }
}
