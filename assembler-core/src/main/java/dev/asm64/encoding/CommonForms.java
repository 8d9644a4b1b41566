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
    /** Two registers, not memory, in ModRM, as behind a VEX prefix and opcode. */
    private static final long REGISTERS = 0xC0L << Register.VEX_MODRM;

    private static final long EVEX_REGISTERS = 0xC0L << Register.EVEX_MODRM;

    /** ModRM in the place of an EVEX prefix's opcode. */
    private static final long VEX_ONLY = 0xFFL << Register.VEX_MODRM;

    /** From X and B of an address in a REX prefix to their place in VEX and EVEX. */
    private static final int REX_TO_VEX = Register.REX - Prefixes.EVEX_B;

    private static final int VEX_XB = 3 << Prefixes.EVEX_B;

    private CommonForms() {}

    /**
     * Whether a form without memory cannot be encoded here.
     *
     * @param operands all that stand in ModRM, VEX.vvvv or the opcode, as {@link Register#asReg}
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
            long modRm = (operands >>> Register.VEX_MODRM & 0xFF) + 0xC0;
            return legacy(code, form, operands, modRm << 8, 2);
        }
        return vectorRegisters(code, form, operands);
    }

    private static int vectorRegisters(CodeBuffer code, long form, long operands) {
        if (Form.isEvex(form)) {
            long bytes = (Form.evex(form) | EVEX_REGISTERS) ^ operands & ~VEX_ONLY;
            return code.put(code.size(), bytes, 6);
        }
        return vex(code, form, (Form.vex(form) | REGISTERS) ^ operands, 5, operands);
    }

    /** The same with memory in ModRM.rm, and its {@link MemoryOperand#encoding}. */
    public static int memory(CodeBuffer code, long form, long operands, long address) {
        if (Form.isLegacy(form)) {
            return address(code, legacy(code, form, operands | address, 0, 1), operands, address);
        }
        return vectorMemory(code, form, operands, address);
    }

    private static int vectorMemory(CodeBuffer code, long form, long operands, long address) {
        long xb = address >>> REX_TO_VEX & VEX_XB;
        if (Form.isEvex(form)) {
            long bytes = Form.evex(form) ^ operands & ~VEX_ONLY ^ xb;
            long scaled = (address & 0xC0) == 0 ? address : scaled(form, address);
            return address(code, code.put(code.size(), bytes, 5), operands, scaled);
        }
        int at = vex(code, form, Form.vex(form) ^ operands ^ xb, 4, xb);
        return address(code, at, operands, address);
    }

    /** The same with a register in the opcode, or with none. */
    public static int opcode(CodeBuffer code, long form, long operands) {
        return Form.isLegacy(form)
                ? legacy(code, form, operands, operands >>> Register.VEX_MODRM & 7, 1)
                : vex(code, form, Form.vex(form), 4, 0);
    }

    /**
     * Writes prefixes and opcode, and what follows it as far as it is known.
     *
     * @param tail is added to the opcode
     * @param tailSize the number of bytes from the opcode on
     */
    private static int legacy(CodeBuffer code, long form, long operands, long tail, int tailSize) {
        long bytes = tail + Form.opcode(form);
        int size = tailSize;
        int map = Form.map(form);
        if (map > 1) {
            bytes = (bytes << 8) + (map == 2 ? 0x38 : 0x3A);
            size++;
        }
        if (map > 0) {
            bytes = (bytes << 8) + 0x0F;
            size++;
        }
        int w = Form.w(form);
        // Common operands have nothing else in their top byte, so this is 8 for REX, else 0.
        int rexBits = w != 0 ? 8 : (int) (operands >>> 56);
        long rex = (operands >>> Register.REX & 7) + 8 * (rexBits + w);
        bytes = (bytes << rexBits) + rex;
        if (Form.prefixSize(form) != 0) {
            bytes = (bytes << 8) + Form.prefix(form);
            size++;
        }
        return code.put(code.size(), bytes, size + (rexBits >> 3));
    }

    /**
     * Writes an instruction that has a prefix of three bytes; or of two, which keeps R and has no
     * W, where X, B and W are 0 and the map is 0F (Intel SDM volume 2, section 2.3.5).
     */
    private static int vex(CodeBuffer code, long form, long three, int size, long operands) {
        if (Form.isTwoByteVex(form)) {
            int isThree = hasXb(operands);
            return code.put(code.size(), vex(three, isThree), size - 1 + isThree);
        }
        return code.put(code.size(), three, size);
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

    private static int address(CodeBuffer code, int at, long operands, long address) {
        return code.put(
                at,
                address ^ operands >>> Register.VEX_MODRM & 0x38,
                (int) (address >>> MemoryOperand.SIZE_SHIFT) & 7);
    }
}
