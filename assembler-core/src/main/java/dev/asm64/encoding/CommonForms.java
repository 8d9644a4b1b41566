package dev.asm64.encoding;

import dev.asm64.operand.MemoryOperand;

/**
 * Encodes what programs are made of: no prefix that few forms have, no operand that few
 * instructions take. There is a class for each kind of prefix: {@link LegacyForms}, {@link
 * VexForms} and {@link EvexForms}; this one finds the class of a form. {@link Encoder} encodes what
 * is not common.
 */
final class CommonForms {
    private CommonForms() {}

    /**
     * Encodes a form with a register in ModRM.rm.
     *
     * @param operands their bits in forms of the kind
     * @return where the bytes end
     */
    static int registers(CodeBuffer code, long form, long operands) {
        if (Form.isLegacy(form)) {
            return LegacyForms.registers(code, form, operands);
        }
        return Form.isEvex(form)
                ? EvexForms.registers(code, form, operands, 0, 0)
                : VexForms.registers(code, form, operands);
    }

    /**
     * The same with memory in ModRM.rm.
     *
     * @param address as {@link MemoryOperand#encoding}
     * @param displacement as {@link MemoryOperand#displacement}; only EVEX asks for it
     */
    static int memory(CodeBuffer code, long form, long operands, long address, int displacement) {
        if (Form.isLegacy(form)) {
            return LegacyForms.memory(code, form, operands, address);
        }
        return Form.isEvex(form)
                ? EvexForms.memory(code, form, operands, address, displacement)
                : VexForms.memory(code, form, operands, address);
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
