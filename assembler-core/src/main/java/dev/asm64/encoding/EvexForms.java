package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/** Encodes common forms with an EVEX prefix. */
public final class EvexForms {
    /** In ModRM: registers, not memory. */
    private static final long REGISTERS = 0xC0L << Register.EVEX_MODRM;

    /** Where the immediate stands. */
    private static final int IMMEDIATE = Register.EVEX_MODRM + 8;

    /** ModRM.mod: 0 where there is no displacement, or always one of 32 bits. */
    private static final long MOD = 0xC0;

    private EvexForms() {}

    /**
     * Encodes a form with a register in ModRM.rm; it must be a {@linkplain Form#isVectorEvex vector
     * form}.
     *
     * @param operands the bits of all registers together, as {@link Register#evexReg}
     * @param immediateSize 1 or 0
     * @return where the bytes end
     */
    public static int registers(
            CodeBuffer code, long form, long operands, int immediateSize, int immediate) {
        long withImmediate = operands ^ (long) immediate << IMMEDIATE;
        return code.put(
                code.size(), (Form.evex(form) | REGISTERS) ^ withImmediate, 6 + immediateSize);
    }

    /**
     * The same with memory in ModRM.rm.
     *
     * @param address as {@link MemoryOperand#encoding}
     * @param displacement as {@link MemoryOperand#displacement}
     */
    public static int memory(
            CodeBuffer code, long form, long operands, long address, int displacement) {
        long prefix = Form.evex(form) ^ operands ^ VexForms.xb(address);
        int at = code.put(code.size(), prefix, 5);
        return address(code, form, at, operands, address, displacement);
    }

    /**
     * Writes ModRM, SIB and displacement.
     *
     * @param operands bits whose ModRM.reg counts
     */
    static int address(
            CodeBuffer code, long form, int at, long operands, long address, int displacement) {
        long scaled = scaled(form, address, displacement);
        return CommonForms.address(code, at, operands >>> Register.EVEX_MODRM, scaled);
    }

    /**
     * An address whose 8-bit displacement counts in units of the operand's size (Intel SDM volume
     * 2, section 2.7.5). Where the displacement is constant, so is the choice of its size.
     */
    private static long scaled(long form, long address, int displacement) {
        if (displacement == 0 || (address & MOD) == 0) {
            return address; // Zero is the same in all units.
        }
        int scale = Form.disp8Scale(form);
        // Multiples from -128 to 127 become 0 to 255. Of others a bit is left above: they are too
        // large, or a low bit came to the top.
        int biased = Integer.rotateRight(displacement + (0x80 << scale), scale);
        // ModRM.mod tells it too, but is not constant where the displacement is.
        boolean wasByte = displacement == (byte) displacement;
        if (biased >>> 8 != 0) {
            return wasByte ? address + MemoryOperand.LONGER_DISPLACEMENT : address;
        }
        int place = MemoryOperand.hasSib(address) ? 16 : 8;
        long change = (biased - 0x80L - displacement) << place;
        return address + change - (wasByte ? 0 : MemoryOperand.LONGER_DISPLACEMENT);
    }
}
