package dev.asm64;

import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.LegacyForms;
import dev.asm64.encoding.Operands;
import dev.asm64.operand.MemoryOperand;

/**
 * Instructions with legacy prefixes. Where they have a second form, it is one with EVEX, for
 * registers from R16 on.
 *
 * <p>Builds on the others as the assembler has but one superclass.
 */
abstract class LegacyEmitter extends VexEmitter {
    LegacyEmitter(Encoder encoder) {
        super(encoder);
    }

    final Assembler legacy(long form, Object reg, Object rm) {
        return legacy(form, form, reg, rm, 0, 0);
    }

    final Assembler legacy(long form, Object reg, Object rm, int immediateSize, int immediate) {
        return legacy(form, form, reg, rm, immediateSize, immediate);
    }

    final Assembler legacy(long form, long evex, Object reg, Object rm) {
        return legacy(form, evex, reg, rm, 0, 0);
    }

    final Assembler legacy(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        long operands =
                Operands.register(form, 'R', reg).legacyReg()
                        | Operands.register(form, 'M', rm).legacyRm();
        return end(legacyWithRegister(form, evex, operands, reg, rm, immediateSize, immediate));
    }

    final Assembler legacyMemory(long form, Object reg, Object rm) {
        return legacyMemory(form, form, reg, rm, 0, 0);
    }

    final Assembler legacyMemory(
            long form, Object reg, Object rm, int immediateSize, int immediate) {
        return legacyMemory(form, form, reg, rm, immediateSize, immediate);
    }

    final Assembler legacyMemory(long form, long evex, Object reg, Object rm) {
        return legacyMemory(form, evex, reg, rm, 0, 0);
    }

    final Assembler legacyMemory(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        long operands = Operands.register(form, 'R', reg).legacyReg();
        return end(legacyWithMemory(form, evex, operands, reg, rm, immediateSize, immediate));
    }

    final Assembler legacyDigit(long form, Object rm) {
        return legacyDigit(form, rm, 0, 0);
    }

    final Assembler legacyDigit(long form, Object rm, int immediateSize, int immediate) {
        long operands = Operands.legacyDigit(form) | Operands.register(form, 'M', rm).legacyRm();
        return end(legacyWithRegister(form, form, operands, null, rm, immediateSize, immediate));
    }

    final Assembler legacyDigitMemory(long form, Object rm) {
        return legacyDigitMemory(form, rm, 0, 0);
    }

    final Assembler legacyDigitMemory(long form, Object rm, int immediateSize, int immediate) {
        long operands = Operands.legacyDigit(form);
        return end(legacyWithMemory(form, form, operands, null, rm, immediateSize, immediate));
    }

    final Assembler opcode(long form) {
        return opcode(form, 0, 0L);
    }

    final Assembler opcode(long form, int immediateSize, int immediate) {
        return opcode(form, immediateSize, (long) immediate);
    }

    final Assembler opcode(long form, long immediate) {
        return opcode(form, 8, immediate);
    }

    private Assembler opcode(long form, int immediateSize, long immediate) {
        return end(
                (code.interruption(form) | LegacyForms.obstacle(form, 0)) >= 0
                        ? withImmediate(LegacyForms.opcode(code, form, 0), immediateSize, immediate)
                        : encoder.opcode(form, immediateSize, immediate));
    }

    final Assembler opcodeRegister(long form, Object register) {
        return opcodeRegister(form, register, 0, 0L);
    }

    final Assembler opcodeRegister(long form, Object register, int immediateSize, int immediate) {
        return opcodeRegister(form, register, immediateSize, (long) immediate);
    }

    final Assembler opcodeRegister(long form, Object register, long immediate) {
        return opcodeRegister(form, register, 8, immediate);
    }

    private Assembler opcodeRegister(
            long form, Object register, int immediateSize, long immediate) {
        long operands = Operands.register(form, 'O', register).legacyRm();
        return end(
                (code.interruption(form) | LegacyForms.obstacle(form, operands)) >= 0
                        ? withImmediate(
                                LegacyForms.opcode(code, form, operands), immediateSize, immediate)
                        : encoder.opcodeRegister(form, register, immediateSize, immediate));
    }

    private int legacyWithRegister(
            long form,
            long evex,
            long operands,
            Object reg,
            Object rm,
            int immediateSize,
            int immediate) {
        if (LegacyForms.obstacle(form, operands) >= 0) {
            return commonLegacyRegister(form, operands, immediateSize, immediate);
        }
        long fitting = Operands.needNoEvex(operands) ? form : evex;
        return encoder.registers(fitting, reg, null, rm, immediateSize, immediate);
    }

    private int commonLegacyRegister(long form, long operands, int immediateSize, int immediate) {
        return code.interruption(form) >= 0
                ? withImmediate(
                        LegacyForms.registers(code, form, operands), immediateSize, immediate)
                : encoder.registers(form, operands, immediateSize, immediate);
    }

    private int legacyWithMemory(
            long form,
            long evex,
            long operands,
            Object reg,
            Object rm,
            int immediateSize,
            int immediate) {
        MemoryOperand memory = Operands.memory(form, rm);
        long address = memory.encoding();
        if ((LegacyForms.obstacle(form, operands) | address) >= 0) {
            return commonLegacyMemory(form, operands, address, immediateSize, immediate);
        }
        long fitting =
                Operands.needNoEvex(operands) && Operands.addressNeedsNoEvex(address) ? form : evex;
        return encoder.memory(fitting, reg, null, memory, immediateSize, immediate);
    }

    private int commonLegacyMemory(
            long form, long operands, long address, int immediateSize, int immediate) {
        return code.interruption(form) >= 0
                ? withImmediate(
                        LegacyForms.memory(code, form, operands, address), immediateSize, immediate)
                : encoder.memory(form, operands, address, 0, immediateSize, immediate);
    }
}
