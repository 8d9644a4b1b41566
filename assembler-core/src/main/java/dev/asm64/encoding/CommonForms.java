package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/**
 * Encodes what programs are made of: no prefix that few forms have, no operand that few
 * instructions take; {@link Encoder} encodes the others. Here is what makes the assembler fast:
 *
 * <ul>
 *   <li>The methods are small enough to be compiled into the method of an instruction, where the
 *       form is a constant, so that all that depends on it alone is one.
 *   <li>Registers know their bits in REX and ModRM, and in one sign bit whether they are uncommon.
 *   <li>Where operands decide the length, they do by arithmetic: registers are hard to predict.
 *   <li>An instruction is one number, stored at once; only displacement and immediate come after
 *       it.
 * </ul>
 */
final class CommonForms {
    private static final int UNCOMMON_ADDRESS =
            MemoryOperand.ADDRESS_32
                    | 7 << MemoryOperand.SEGMENT_SHIFT
                    | 3 << MemoryOperand.HIGH_SHIFT
                    | MemoryOperand.RIP_RELATIVE
                    | 7 << MemoryOperand.MASK_SHIFT;

    private static final int UNCOMMON_IN_LEGACY = Register.EXTENDED | Register.NO_REX;
    private static final int NUMBER_16_TO_SIGN = 31 - 4;

    private CommonForms() {}

    /**
     * Encodes a form with a register in ModRM.rm.
     *
     * @param reg the operand in ModRM.reg as {@link Register#asReg}
     * @param regEncoding the same as {@link Register#encoding}
     * @param vvvv the encoding of the operand in VEX.vvvv
     * @return false if form or operands are not common; then nothing has happened
     */
    static boolean registers(
            CodeBuffer code,
            long form,
            int reg,
            int regEncoding,
            int vvvv,
            Register rm,
            int immediateSize,
            int immediate) {
        if (Form.isVectorEvex(form)) {
            long bytes = evexRegisters(form, regEncoding, vvvv, rm.encoding());
            code.append(bytes, 6, immediateSize, immediate);
            return true;
        }
        int operands = reg | rm.asRm();
        if (Form.isLegacy(form)) {
            if (form < 0 || (operands & UNCOMMON_IN_LEGACY) != 0) {
                return false;
            }
            int rexCount = Form.w(form) | operands >> 6 & 1;
            int rex = operands & 0xFF | Form.rexW(form);
            long bytes = legacy(form, rexCount, rex, operands >> 8 & 0xFF | 0xC0);
            code.append(bytes, Form.legacySize(form) + rexCount + 1, immediateSize, immediate);
        } else {
            if (Form.isEvex(form) || (operands | vvvv << NUMBER_16_TO_SIGN) < 0) {
                return false;
            }
            int isThree = isThreeByteVex(form, operands);
            long bytes = vex(form, isThree, operands, vvvv, operands >> 8 & 0xFF | 0xC0);
            code.append(bytes, 4 + isThree, immediateSize, immediate);
        }
        return true;
    }

    /** The same with memory in ModRM.rm. */
    static boolean memory(
            CodeBuffer code,
            long form,
            int reg,
            int regEncoding,
            int vvvv,
            MemoryOperand rm,
            int immediateSize,
            int immediate) {
        int address = rm.encoding();
        if ((address & UNCOMMON_ADDRESS) != 0) {
            return false;
        }
        if (Form.isVectorEvex(form)) {
            evexMemory(code, form, regEncoding, vvvv, rm, immediateSize, immediate);
            return true;
        }
        int modRm = address & 0xFFFF | reg >> 8 & 0x38;
        int rxb = reg & 0xFF | address >> MemoryOperand.REX_SHIFT & 3;
        long bytes;
        int size;
        if (Form.isLegacy(form)) {
            if (form < 0 || (reg & UNCOMMON_IN_LEGACY) != 0) {
                return false;
            }
            int rexCount = Form.w(form) | -rxb >>> 31;
            bytes = legacy(form, rexCount, (0x40 | rxb | Form.rexW(form)) & -rexCount, modRm);
            size = Form.legacySize(form) + rexCount;
        } else {
            if (Form.isEvex(form) || (reg | vvvv << NUMBER_16_TO_SIGN) < 0) {
                return false;
            }
            int isThree = isThreeByteVex(form, rxb);
            bytes = vex(form, isThree, rxb, vvvv, modRm);
            size = 3 + isThree;
        }
        code.append(
                bytes,
                size + modRmSize(address),
                address >> MemoryOperand.DISPLACEMENT_SIZE_SHIFT & 7,
                rm.displacement(),
                immediateSize,
                immediate);
        return true;
    }

    private static int modRmSize(int address) {
        return 1 + (address >> 16 & 1);
    }

    private static long legacy(long form, int rexCount, int rex, int modRm) {
        int escapes = Form.escapeSize(form);
        long opcode = Form.escape(form) | ((long) modRm << 8 | form & 0xFF) << 8 * escapes;
        return (opcode << 8 * rexCount | rex) << 8 * Form.prefixSize(form) | Form.prefix(form);
    }

    /**
     * Two bytes where X, B and W are 0 and the map is 0F, else three (Intel SDM volume 2, section
     * 2.3.5).
     */
    static int isThreeByteVex(long form, int rxb) {
        return Form.isTwoByteVex(form) ? (rxb & 3) + 3 >> 2 : 1;
    }

    static long vex(long form, int isThree, int rxb, int vvvv, int modRm) {
        long tail =
                Form.lastVexByte(form) ^ vvvv << 3 | Form.opcode(form) << 8 | (long) modRm << 16;
        long three = Form.firstVexBytes(form) ^ (rxb & 7) << 13 | tail << 16;
        long two = 0xC5 | (tail ^ 0x80 ^ (rxb & 4) << 5) << 8;
        return two ^ (two ^ three) & -isThree;
    }

    private static long evexRegisters(long form, int reg, int vvvv, int rm) {
        int modRm = 0xC0 | (reg & 7) << 3 | rm & 7;
        return evex(form, reg, vvvv, rm >> 3 & 3, reg | vvvv | rm) | (long) modRm << 40;
    }

    private static void evexMemory(
            CodeBuffer code,
            long form,
            int reg,
            int vvvv,
            MemoryOperand rm,
            int immediateSize,
            int immediate) {
        int address = rm.encoding();
        int displacement = rm.displacement();
        int displacementSize = address >> MemoryOperand.DISPLACEMENT_SIZE_SHIFT & 7;
        int modRm = address & 0xFFFF | (reg & 7) << 3;
        if ((modRm & 0xC0) != 0) {
            // An 8-bit displacement counts in units of the operand's size (section 2.7.5).
            int scale = Form.disp8Scale(form);
            int scaled = displacement >> scale;
            if (scaled == (byte) scaled && scaled << scale == displacement) {
                modRm = modRm & 0xFF3F | 0x40;
                displacement = scaled;
                displacementSize = 1;
            } else {
                modRm = modRm & 0xFF3F | 0x80;
                displacementSize = 4;
            }
        }
        long head = evex(form, reg, vvvv, address >> MemoryOperand.REX_SHIFT & 3, reg | vvvv);
        code.append(
                head | (long) modRm << 40,
                5 + modRmSize(address),
                displacementSize,
                displacement,
                immediateSize,
                immediate);
    }

    /**
     * 62, then R X B R' B4 and the map, W vvvv X4 and pp, z L'L b V' and the mask, then the opcode;
     * R, X, B, R', vvvv, X4 and V' are inverted (Intel SDM volume 2, section 2.7.1; APX
     * specification, section 3.1.2).
     */
    static long evex(long form, int reg, int vvvv, int xb, int operands) {
        int prefix =
                Form.evexPrefix(form)
                        ^ ((reg & 8) << 12
                                | (reg & 0x10) << 8
                                | xb << 13
                                | (vvvv & 0xF) << 19
                                | (vvvv & 0x10) << 23
                                | (operands & 7 << Register.MASK_SHIFT) << 16
                                | (operands & Register.ZEROING) << 20);
        return Integer.toUnsignedLong(prefix) | (long) Form.opcode(form) << 32;
    }
}
