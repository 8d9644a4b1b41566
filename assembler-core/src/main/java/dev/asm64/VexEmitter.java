package dev.asm64;

import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.Operands;
import dev.asm64.encoding.VexForms;
import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Register;

/**
 * Instructions with a VEX or XOP prefix. Where they have a second form, it is one with EVEX, for
 * operands that need it: so this builds on the emitter of those.
 */
abstract class VexEmitter extends EvexEmitter {
    VexEmitter(Encoder encoder) {
        super(encoder);
    }

    final Assembler vex(long form, Object reg, Object rm) {
        return vex(form, form, reg, rm, 0, 0);
    }

    final Assembler vex(long form, Object reg, Object rm, int immediateSize, int immediate) {
        return vex(form, form, reg, rm, immediateSize, immediate);
    }

    final Assembler vex(long form, long evex, Object reg, Object rm) {
        return vex(form, evex, reg, rm, 0, 0);
    }

    final Assembler vex(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        long operands = Operands.vexReg(form, reg) | Operands.vexRm(form, rm);
        return end(vexWithRegister(form, evex, operands, reg, null, rm, immediateSize, immediate));
    }

    final Assembler vexMemory(long form, Object reg, Object rm) {
        return vexMemory(form, form, reg, rm, 0, 0);
    }

    final Assembler vexMemory(long form, Object reg, Object rm, int immediateSize, int immediate) {
        return vexMemory(form, form, reg, rm, immediateSize, immediate);
    }

    final Assembler vexMemory(long form, long evex, Object reg, Object rm) {
        return vexMemory(form, evex, reg, rm, 0, 0);
    }

    final Assembler vexMemory(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        long operands = Operands.vexReg(form, reg);
        return end(vexWithMemory(form, evex, operands, reg, null, rm, immediateSize, immediate));
    }

    final Assembler vex(long form, Object reg, Object vvvv, Object rm) {
        return vex(form, form, reg, vvvv, rm, 0, 0);
    }

    final Assembler vex(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        return vex(form, form, reg, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vex(long form, long evex, Object reg, Object vvvv, Object rm) {
        return vex(form, evex, reg, vvvv, rm, 0, 0);
    }

    final Assembler vex(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        long operands =
                Operands.vexReg(form, reg)
                        | Operands.vexVvvv(form, vvvv)
                        | Operands.vexRm(form, rm);
        return end(vexWithRegister(form, evex, operands, reg, vvvv, rm, immediateSize, immediate));
    }

    final Assembler vexMemory(long form, Object reg, Object vvvv, Object rm) {
        return vexMemory(form, form, reg, vvvv, rm, 0, 0);
    }

    final Assembler vexMemory(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        return vexMemory(form, form, reg, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexMemory(long form, long evex, Object reg, Object vvvv, Object rm) {
        return vexMemory(form, evex, reg, vvvv, rm, 0, 0);
    }

    final Assembler vexMemory(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        long operands = Operands.vexReg(form, reg) | Operands.vexVvvv(form, vvvv);
        return end(vexWithMemory(form, evex, operands, reg, vvvv, rm, immediateSize, immediate));
    }

    final Assembler vexDigit(long form, Object rm) {
        return vexDigit(form, form, rm, 0, 0);
    }

    final Assembler vexDigit(long form, Object rm, int immediateSize, int immediate) {
        return vexDigit(form, form, rm, immediateSize, immediate);
    }

    final Assembler vexDigit(long form, long evex, Object rm, int immediateSize, int immediate) {
        long operands = Operands.vexDigit(form) | Operands.vexRm(form, rm);
        return end(vexWithRegister(form, evex, operands, null, null, rm, immediateSize, immediate));
    }

    final Assembler vexDigitMemory(long form, Object rm) {
        return vexDigitMemory(form, form, rm, 0, 0);
    }

    final Assembler vexDigitMemory(long form, long evex, Object rm) {
        return vexDigitMemory(form, evex, rm, 0, 0);
    }

    final Assembler vexDigitMemory(
            long form, long evex, Object rm, int immediateSize, int immediate) {
        long operands = Operands.vexDigit(form);
        return end(vexWithMemory(form, evex, operands, null, null, rm, immediateSize, immediate));
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm) {
        return vexDigit(form, form, vvvv, rm, 0, 0);
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        return vexDigit(form, form, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexDigit(long form, long evex, Object vvvv, Object rm) {
        return vexDigit(form, evex, vvvv, rm, 0, 0);
    }

    final Assembler vexDigit(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        long operands =
                Operands.vexDigit(form) | Operands.vexVvvv(form, vvvv) | Operands.vexRm(form, rm);
        return end(vexWithRegister(form, evex, operands, null, vvvv, rm, immediateSize, immediate));
    }

    final Assembler vexDigitMemory(long form, Object vvvv, Object rm) {
        return vexDigitMemory(form, form, vvvv, rm, 0, 0);
    }

    final Assembler vexDigitMemory(
            long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        return vexDigitMemory(form, form, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexDigitMemory(long form, long evex, Object vvvv, Object rm) {
        return vexDigitMemory(form, evex, vvvv, rm, 0, 0);
    }

    final Assembler vexDigitMemory(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        long operands = Operands.vexDigit(form) | Operands.vexVvvv(form, vvvv);
        return end(vexWithMemory(form, evex, operands, null, vvvv, rm, immediateSize, immediate));
    }

    final Assembler vexSib(long form, Object reg, Object rm) {
        return vexSib(form, form, reg, rm);
    }

    final Assembler vexSib(long form, long evex, Object reg, Object rm) {
        long operands = Operands.vexReg(form, reg);
        return end(
                vexWithMemory(
                        form, evex, operands, reg, null, Operands.memoryWithSib(form, rm), 0, 0));
    }

    final Assembler vexOpcode(long form) {
        return vexOpcode(form, 0, 0);
    }

    final Assembler vexOpcode(long form, int immediateSize, int immediate) {
        return end(
                code.interruption(form) >= 0
                        ? withImmediate(VexForms.opcode(code, form), immediateSize, immediate)
                        : encoder.opcode(form, immediateSize, immediate));
    }

    private int vexWithRegister(
            long form,
            long evex,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        // One test for all that is rare makes less code than two.
        if ((code.interruption(form) | operands) >= 0) {
            int end = VexForms.registers(code, form, operands);
            return withImmediate(end, immediateSize, immediate);
        } else if (operands >= 0) {
            return encoder.registers(form, operands, immediateSize, immediate);
        }
        return form == evex || Operands.needNoEvex(operands)
                ? encoder.registers(form, reg, vvvv, rm, immediateSize, immediate)
                : evexWithRegister(
                        evex,
                        Operands.evex(evex, reg, vvvv) | ((Register) rm).evexRm(),
                        reg,
                        vvvv,
                        rm,
                        immediateSize,
                        immediate);
    }

    private int vexWithMemory(
            long form,
            long evex,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        MemoryOperand memory = Operands.memory(form, rm);
        long address = memory.encoding();
        if ((operands | address) >= 0) {
            return commonVexMemory(form, operands, address, immediateSize, immediate);
        }
        return form == evex || Operands.needNoEvex(operands) && Operands.addressNeedsNoEvex(address)
                ? encoder.memory(form, reg, vvvv, memory, immediateSize, immediate)
                : evexWithMemory(
                        evex,
                        Operands.evex(evex, reg, vvvv),
                        reg,
                        vvvv,
                        rm,
                        immediateSize,
                        immediate);
    }

    private int commonVexMemory(
            long form, long operands, long address, int immediateSize, int immediate) {
        return code.interruption(form) >= 0
                ? withImmediate(
                        VexForms.memory(code, form, operands, address), immediateSize, immediate)
                : encoder.memory(form, operands, address, 0, immediateSize, immediate);
    }
}
