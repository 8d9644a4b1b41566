package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/**
 * Encodes common forms with a VEX or XOP prefix: here those whose prefix always has three bytes,
 * the others in {@link TwoByteVexForms}.
 */
public final class VexForms {
    /** X and B of a prefix. */
    static final long XB = 3L << Register.EVEX_B;

    /** In ModRM: registers, not memory. */
    private static final long REGISTERS = 0xC0L << Register.VEX_MODRM;

    private VexForms() {}

    /**
     * Encodes a form with a register in ModRM.rm.
     *
     * @param operands the bits of all registers together, as {@link Operands#vexReg}, which are
     *     negative if they are not common
     * @return where the bytes end
     */
    public static int registers(CodeBuffer code, long form, long operands) {
        return Form.isTwoByteVex(form)
                ? TwoByteVexForms.registers(code, form, operands)
                : code.put(code.size(), (Form.vex(form) | REGISTERS) ^ operands, 5);
    }

    /**
     * The same with memory in ModRM.rm.
     *
     * @param address as {@link MemoryOperand#encoding}
     */
    public static int memory(CodeBuffer code, long form, long operands, long address) {
        if (Form.isTwoByteVex(form)) {
            return TwoByteVexForms.memory(code, form, operands, address);
        }
        int at = code.put(code.size(), Form.vex(form) ^ operands ^ xb(address), 4);
        return CommonForms.address(code, at, operands >>> Register.VEX_MODRM, address);
    }

    /** The same without operands. */
    public static int opcode(CodeBuffer code, long form) {
        return Form.isTwoByteVex(form)
                ? TwoByteVexForms.opcode(code, form)
                : code.put(code.size(), Form.vex(form), 4);
    }

    /** X and B of an address, where VEX and EVEX have them. */
    static long xb(long address) {
        return address >>> MemoryOperand.REX_SHIFT - Register.EVEX_B & XB;
    }
}
