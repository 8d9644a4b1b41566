package dev.asm64;

import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.EvexForms;
import dev.asm64.encoding.Form;
import dev.asm64.encoding.Operands;
import dev.asm64.operand.MemoryOperand;

/** Instructions with an EVEX prefix. */
abstract class EvexEmitter extends Emitter {
    EvexEmitter(Encoder encoder) {
        super(encoder);
    }

    final Assembler evex(long form, Object reg, Object rm) {
        return evex(form, reg, rm, 0, 0);
    }

    final Assembler evex(long form, Object reg, Object rm, int immediateSize, int immediate) {
        long operands =
                Operands.register(form, 'R', reg).evexReg()
                        | Operands.register(form, 'M', rm).evexRm();
        return end(evexWithRegister(form, operands, reg, null, rm, immediateSize, immediate));
    }

    final Assembler evexMemory(long form, Object reg, Object rm) {
        return evexMemory(form, reg, rm, 0, 0);
    }

    final Assembler evexMemory(long form, Object reg, Object rm, int immediateSize, int immediate) {
        long operands = Operands.register(form, 'R', reg).evexReg();
        return end(evexWithMemory(form, operands, reg, null, rm, immediateSize, immediate));
    }

    final Assembler evex(long form, Object reg, Object vvvv, Object rm) {
        return evex(form, reg, vvvv, rm, 0, 0);
    }

    final Assembler evex(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        long operands =
                Operands.register(form, 'R', reg).evexReg()
                        | Operands.register(form, 'V', vvvv).evexVvvv()
                        | Operands.register(form, 'M', rm).evexRm();
        return end(evexWithRegister(form, operands, reg, vvvv, rm, immediateSize, immediate));
    }

    final Assembler evexMemory(long form, Object reg, Object vvvv, Object rm) {
        return evexMemory(form, reg, vvvv, rm, 0, 0);
    }

    final Assembler evexMemory(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        long operands =
                Operands.register(form, 'R', reg).evexReg()
                        | Operands.register(form, 'V', vvvv).evexVvvv();
        return end(evexWithMemory(form, operands, reg, vvvv, rm, immediateSize, immediate));
    }

    final Assembler evexDigit(long form, Object rm) {
        return evexDigit(form, rm, 0, 0);
    }

    final Assembler evexDigit(long form, Object rm, int immediateSize, int immediate) {
        long operands = Operands.evexDigit(form) | Operands.register(form, 'M', rm).evexRm();
        return end(evexWithRegister(form, operands, null, null, rm, immediateSize, immediate));
    }

    final Assembler evexDigitMemory(long form, Object rm) {
        return evexDigitMemory(form, rm, 0, 0);
    }

    final Assembler evexDigitMemory(long form, Object rm, int immediateSize, int immediate) {
        long operands = Operands.evexDigit(form);
        return end(evexWithMemory(form, operands, null, null, rm, immediateSize, immediate));
    }

    final Assembler evexDigit(long form, Object vvvv, Object rm) {
        return evexDigit(form, vvvv, rm, 0, 0);
    }

    final Assembler evexDigit(long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        long operands =
                Operands.evexDigit(form)
                        | Operands.register(form, 'V', vvvv).evexVvvv()
                        | Operands.register(form, 'M', rm).evexRm();
        return end(evexWithRegister(form, operands, null, vvvv, rm, immediateSize, immediate));
    }

    final Assembler evexDigitMemory(long form, Object vvvv, Object rm) {
        return evexDigitMemory(form, vvvv, rm, 0, 0);
    }

    final Assembler evexDigitMemory(
            long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        long operands = Operands.evexDigit(form) | Operands.register(form, 'V', vvvv).evexVvvv();
        return end(evexWithMemory(form, operands, null, vvvv, rm, immediateSize, immediate));
    }

    final Assembler evexSib(long form, Object reg, Object rm) {
        long operands = Operands.register(form, 'R', reg).evexReg();
        return end(
                evexWithMemory(form, operands, reg, null, Operands.memoryWithSib(form, rm), 0, 0));
    }

    final int evexWithRegister(
            long form,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        if (!Form.isVectorEvex(form)) {
            return encoder.registers(form, reg, vvvv, rm, immediateSize, immediate);
        }
        return code.interruption(form) >= 0
                ? EvexForms.registers(code, form, operands, immediateSize, immediate)
                : encoder.registers(form, operands, immediateSize, immediate);
    }

    final int evexWithMemory(
            long form,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        MemoryOperand memory = Operands.memory(form, rm);
        long address = memory.encoding();
        return Form.isVectorEvex(form) && address >= 0
                ? commonEvexMemory(
                        form, operands, address, memory.displacement(), immediateSize, immediate)
                : encoder.memory(form, reg, vvvv, memory, immediateSize, immediate);
    }

    private int commonEvexMemory(
            long form,
            long operands,
            long address,
            int displacement,
            int immediateSize,
            int immediate) {
        return code.interruption(form) >= 0
                ? withImmediate(
                        EvexForms.memory(code, form, operands, address, displacement),
                        immediateSize,
                        immediate)
                : encoder.memory(form, operands, address, displacement, immediateSize, immediate);
    }
}
