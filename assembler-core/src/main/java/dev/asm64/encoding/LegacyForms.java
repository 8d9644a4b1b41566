package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/** Encodes common forms with at most one legacy prefix and REX. */
public final class LegacyForms {
    /** In ModRM: registers, not memory. */
    private static final long REGISTERS = 0xC0;

    private LegacyForms() {}

    /**
     * Whether a form cannot be encoded here.
     *
     * @param operands the bits of all registers together, as {@link Register#legacyReg}
     * @return negative if form or operands are not common
     */
    public static long obstacle(long form, long operands) {
        return form < 0 ? -1 : operands;
    }

    /**
     * Encodes a form with a register in ModRM.rm.
     *
     * @param operands the bits of all registers together, as {@link Register#legacyReg}
     * @return where the bytes end
     */
    public static int registers(CodeBuffer code, long form, long operands) {
        int opcodeSize = Form.opcodeSize(form);
        // Clears ModRM behind a shorter opcode. Behind a longer one it is past the end.
        long rexAndModRm = operands & ~((1L << 8 * opcodeSize) - 0x100 << 8);
        long bytes = rexAndModRm | REGISTERS << 8 * opcodeSize + 8;
        return write(code, form, bytes, operands, opcodeSize + 1);
    }

    /**
     * The same with memory in ModRM.rm.
     *
     * @param address as {@link MemoryOperand#encoding}
     */
    public static int memory(CodeBuffer code, long form, long operands, long address) {
        long rex = (operands | address >>> MemoryOperand.REX_SHIFT) & 7;
        int at = write(code, form, rex, operands | address, Form.opcodeSize(form));
        return CommonForms.address(code, at, operands >>> Register.LEGACY_MODRM, address);
    }

    /** The same with a register in the opcode, or with none. */
    public static int opcode(CodeBuffer code, long form, long operands) {
        int opcodeSize = Form.opcodeSize(form);
        long inOpcode = (operands >>> Register.LEGACY_MODRM & 7) << 8 * opcodeSize;
        return write(code, form, operands & 7 | inOpcode, operands, opcodeSize);
    }

    /**
     * Writes an instruction without address and immediate.
     *
     * @param operands REX in the lowest byte, zeros where the opcode goes, then what follows it
     * @param demands tells by its top byte, which is 8 or 0, whether REX is needed
     * @param size the number of bytes from the opcode on
     */
    private static int write(CodeBuffer code, long form, long operands, long demands, int size) {
        long bytes = operands | Form.opcodeBytes(form) << 8 | 0x40;
        return Form.w(form) != 0
                ? writeRexW(code, form, bytes | 8, size + 1)
                : writeRexIfNeeded(code, form, bytes, (int) (demands >>> 56), size);
    }

    /**
     * Has at most 35 bytes, so that HotSpot takes it into its callers also where programs seldom
     * need REX.W.
     */
    private static int writeRexW(CodeBuffer code, long form, long bytes, int size) {
        int prefixSize = Form.prefixSize(form);
        return code.put(
                code.size(), bytes << 8 * prefixSize | Form.prefix(form), size + prefixSize);
    }

    /**
     * The bytes start with REX. If it is needed they make room for one byte below it, else REX is
     * that byte; the prefix takes its place, or it is shifted out.
     *
     * @param rexBits 8 if REX is needed, else 0
     */
    private static int writeRexIfNeeded(
            CodeBuffer code, long form, long bytes, int rexBits, int size) {
        int prefixSize = Form.prefixSize(form);
        long prefixed = bytes << rexBits & ~0xFF | Form.prefix(form);
        long whole = prefixed >>> 8 - 8 * prefixSize;
        return code.put(code.size(), whole, size + prefixSize + (rexBits >> 3));
    }
}
