package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/** Encodes common forms with a VEX or XOP prefix. */
public final class VexForms {
    /** In ModRM: registers, not memory. */
    private static final long REGISTERS = 0xC0L << Register.VEX_MODRM;

    /** X and B of a prefix. */
    private static final int XB = 3 << Register.EVEX_B;

    private VexForms() {}

    /**
     * Encodes a form with a register in ModRM.rm.
     *
     * @param operands the bits of all registers together, as {@link Register#vexReg}, which are
     *     negative if they are not common
     * @return where the bytes end
     */
    public static int registers(CodeBuffer code, long form, long operands) {
        long three = (Form.vex(form) | REGISTERS) ^ operands;
        return write(code, form, three, 5, (int) operands >> Register.EVEX_B & 1);
    }

    /**
     * The same with memory in ModRM.rm.
     *
     * @param address as {@link MemoryOperand#encoding}
     */
    public static int memory(CodeBuffer code, long form, long operands, long address) {
        long xb = xb(address);
        int at = write(code, form, Form.vex(form) ^ operands ^ xb, 4, hasXb(xb));
        return CommonForms.address(code, at, operands >>> Register.VEX_MODRM, address);
    }

    /** The same without operands. */
    public static int opcode(CodeBuffer code, long form) {
        return write(code, form, Form.vex(form), 4, 0);
    }

    /** X and B of an address, where VEX and EVEX have them. */
    static long xb(long address) {
        return address >>> MemoryOperand.REX_SHIFT - Register.EVEX_B & XB;
    }

    /** 1 if X or B is needed, else 0. */
    static int hasXb(long operands) {
        return ((int) operands >>> Register.EVEX_B & 3) + 3 >> 2;
    }

    /**
     * Writes an instruction without address and immediate.
     *
     * @param three its bytes with a prefix of three bytes
     * @param size their number
     * @param hasXb 1 if X or B is needed, else 0
     */
    private static int write(CodeBuffer code, long form, long three, int size, int hasXb) {
        return Form.isTwoByteVex(form)
                ? code.put(code.size(), shortest(three, hasXb), size - 1 + hasXb)
                : code.put(code.size(), three, size);
    }

    /**
     * The instruction with a prefix of two bytes, which keeps R and has no X, B, W and map: X, B
     * and W must be 0 and the map 0F (Intel SDM volume 2, section 2.3.5).
     *
     * @param isThree 1 to keep three bytes, else 0
     */
    static long shortest(long three, int isThree) {
        long two = three >>> 8 & ~0xFFL | three & 0x8000 | 0xC5;
        return two ^ (two ^ three) & -isThree;
    }
}
