package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/**
 * Encodes common forms whose VEX prefix has two bytes, or three if X or B is needed. Both start
 * with a byte of their own and R, and end with vvvv, L and pp (Intel SDM volume 2, section 2.3.5).
 * So an instruction is one number whose upper part is moved behind the lower one by one shift:
 *
 * <ul>
 *   <li>bits 0 to 15: what stays: the first byte and R; with three bytes, X, B and the map too
 *   <li>bits 16 to 21: how far the upper part is moved to the right: 32 or 24
 *   <li>bits 40 to 63: the upper part: vvvv, L and pp, the opcode, ModRM
 * </ul>
 *
 * All other bits are zero. Operands have their bits in the same places, combined with those of the
 * form by XOR. Where they need three bytes, bit 0 is set: it makes C4 of C5.
 */
final class TwoByteVexForms {
    /** In ModRM: registers, not memory. */
    private static final long REGISTERS = 0xC0L << Register.TWO_BYTE_VEX_MODRM;

    private TwoByteVexForms() {}

    /** As {@link VexForms#registers}, with bits as {@link Register#twoByteVexReg}. */
    static int registers(CodeBuffer code, long form, long operands) {
        long parts = (Form.twoByteVex(form) | REGISTERS) ^ operands;
        return write(code, parts, 4, (int) operands & 1);
    }

    /** As {@link VexForms#memory}, with bits as {@link Register#twoByteVexReg}. */
    static int memory(CodeBuffer code, long form, long operands, long address) {
        // A common address has no bit above this one.
        long longer = address >>> MemoryOperand.REX_NEEDED;
        long parts = Form.twoByteVex(form) ^ operands ^ xb(VexForms.xb(address), longer);
        int at = write(code, parts, 3, (int) longer);
        return CommonForms.address(code, at, operands >>> Register.TWO_BYTE_VEX_MODRM, address);
    }

    /** As {@link VexForms#opcode}. */
    static int opcode(CodeBuffer code, long form) {
        return write(code, Form.twoByteVex(form), 3, 0);
    }

    /**
     * What X and B contribute to the bits of operands.
     *
     * @param xb those that are needed, in their places in a prefix
     * @param longer 1 if one is needed, else 0
     */
    static long xb(long xb, long longer) {
        return longer * Register.THREE_BYTE_VEX ^ xb;
    }

    /**
     * The bytes of an instruction.
     *
     * @param parts as this class lays them out
     */
    static long instruction(long parts) {
        return parts >>> ((int) parts >>> 16) | parts & 0xFFFF;
    }

    /**
     * Writes an instruction without address and immediate.
     *
     * @param shortest the number of bytes if the prefix has two
     * @param longer 1 if it has three, else 0
     */
    private static int write(CodeBuffer code, long parts, int shortest, int longer) {
        // The compiler makes less code if the sum comes last.
        return code.put(code.size(), instruction(parts), shortest) + longer;
    }
}
