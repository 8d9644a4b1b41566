package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

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
    /** Two registers, not memory, in ModRM. */
    private static final long REGISTERS = 0xC0;

    /** From X and B of an address in a REX prefix to their place in VEX and EVEX. */
    private static final int REX_TO_VEX = MemoryOperand.REX_SHIFT - Prefixes.EVEX_B;

    private static final int VEX_XB = 3 << Prefixes.EVEX_B;

    private CommonForms() {}

    /**
     * Whether a form without memory cannot be encoded here.
     *
     * @param operands the bits of all that stand in ModRM, VEX.vvvv or the opcode, as {@link
     *     Operands#asReg}
     * @return negative if form or operands are not common
     */
    public static long obstacle(long form, long operands) {
        if (Form.isEvex(form)) {
            return Form.isVectorEvex(form) ? 0 : -1;
        }
        return form < 0 ? -1 : operands;
    }

    /**
     * Encodes a form with a register in ModRM.rm, where there is no {@link #obstacle}.
     *
     * @return where the bytes end
     */
    public static int registers(CodeBuffer code, long form, long operands) {
        if (Form.isLegacy(form)) {
            int opcodeSize = Form.opcodeSize(form);
            // Clears ModRM where it would stand behind a shorter opcode.
            long rexAndModRm = operands & ~((1L << 8 * opcodeSize) - 0x100 << 8);
            long bytes = rexAndModRm | REGISTERS << 8 * opcodeSize + 8;
            return legacy(code, form, bytes, operands, opcodeSize + 1);
        }
        if (Form.isEvex(form)) {
            long bytes = (Form.evex(form) | REGISTERS << Register.EVEX_MODRM) ^ operands;
            return code.put(code.size(), bytes, 6);
        }
        long three = (Form.vex(form) | REGISTERS << Register.VEX_MODRM) ^ operands;
        return vex(code, form, three, 5, (int) operands >> Prefixes.EVEX_B & 1);
    }

    /** The same with memory in ModRM.rm, and its {@link MemoryOperand#encoding}. */
    public static int memory(CodeBuffer code, long form, long operands, long address) {
        if (Form.isLegacy(form)) {
            long rex = (operands | address >>> MemoryOperand.REX_SHIFT) & 7;
            int at = legacy(code, form, rex, operands | address, Form.opcodeSize(form));
            return address(code, at, operands >>> Register.LEGACY_MODRM, address);
        }
        return vectorMemory(code, form, operands, address);
    }

    private static int vectorMemory(CodeBuffer code, long form, long operands, long address) {
        long xb = address >>> REX_TO_VEX & VEX_XB;
        if (Form.isEvex(form)) {
            int at = code.put(code.size(), Form.evex(form) ^ operands ^ xb, 5);
            long scaled = (address & 0xC0) == 0 ? address : scaled(form, address);
            return address(code, at, operands >>> Register.EVEX_MODRM, scaled);
        }
        int at = vex(code, form, Form.vex(form) ^ operands ^ xb, 4, hasXb(xb));
        return address(code, at, operands >>> Register.VEX_MODRM, address);
    }

    /** The same with a register in the opcode, or with none. */
    public static int opcode(CodeBuffer code, long form, long operands) {
        if (Form.isLegacy(form)) {
            int opcodeSize = Form.opcodeSize(form);
            long inOpcode = (operands >>> Register.LEGACY_MODRM & 7) << 8 * opcodeSize;
            return legacy(code, form, operands & 7 | inOpcode, operands, opcodeSize);
        }
        return vex(code, form, Form.vex(form), 4, 0);
    }

    /**
     * Writes an instruction without address and immediate.
     *
     * @param operands REX in the lowest byte, zeros where the opcode goes, then what follows it
     * @param demands tells by its top byte, which is 8 or 0, whether REX is needed
     * @param size the number of bytes from the opcode on
     */
    private static int legacy(CodeBuffer code, long form, long operands, long demands, int size) {
        long bytes = operands | Form.opcodeBytes(form) << 8 | 0x40;
        int prefixSize = Form.prefixSize(form);
        if (Form.w(form) != 0) {
            long rexW = (bytes | 8) << 8 * prefixSize;
            return code.put(code.size(), rexW | Form.prefix(form), size + 1 + prefixSize);
        }
        int rexBits = (int) (demands >>> 56);
        long shifted = bytes << rexBits;
        // The lowest byte is that before the instruction, or REX if it is not needed.
        long whole = prefixSize == 0 ? shifted >>> 8 : shifted & ~0xFF | Form.prefix(form);
        return code.put(code.size(), whole, size + prefixSize + (rexBits >> 3));
    }

    /**
     * Writes an instruction that has a prefix of three bytes; or of two, which keeps R and has no
     * W, where X, B and W are 0 and the map is 0F (Intel SDM volume 2, section 2.3.5).
     *
     * @param hasXb 1 if X or B is needed, else 0
     */
    private static int vex(CodeBuffer code, long form, long three, int size, int hasXb) {
        return Form.isTwoByteVex(form)
                ? code.put(code.size(), vex(three, hasXb), size - 1 + hasXb)
                : code.put(code.size(), three, size);
    }

    static long vex(long three, int isThree) {
        long two = three >>> 8 & ~0xFFL | three & 0x8000 | 0xC5;
        return two ^ (two ^ three) & -isThree;
    }

    /** 1 if X or B of a VEX prefix is needed, else 0. */
    static int hasXb(long operands) {
        return ((int) operands >>> Prefixes.EVEX_B & 3) + 3 >> 2;
    }

    /**
     * An address whose 8-bit displacement counts in units of the operand's size (Intel SDM volume
     * 2, section 2.7.5).
     */
    static long scaled(long form, long address) {
        int place = MemoryOperand.displacementPlace(address);
        int displacement = (int) (address >>> place);
        int scaled = displacement >> Form.disp8Scale(form);
        boolean fits = scaled == (byte) scaled && scaled << Form.disp8Scale(form) == displacement;
        long modAndSize =
                fits
                        ? 0x40 | 1L << MemoryOperand.SIZE_SHIFT
                        : 0x80 | 4L << MemoryOperand.SIZE_SHIFT;
        return (address & (1 << place) - 1 & ~0xC0L)
                + modAndSize
                + ((long) place >> 3 << MemoryOperand.SIZE_SHIFT)
                + (((fits ? scaled : displacement) & 0xFFFF_FFFFL) << place);
    }

    private static int address(CodeBuffer code, int at, long modRm, long address) {
        int size = (int) (address >>> MemoryOperand.SIZE_SHIFT) & 7;
        return code.put(at, address ^ modRm & 0x38, size);
    }
}
