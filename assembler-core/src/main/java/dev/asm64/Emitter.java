package dev.asm64;

import static dev.asm64.encoding.Operands.addressNeedsNoEvex;
import static dev.asm64.encoding.Operands.asMemory;
import static dev.asm64.encoding.Operands.asMemoryWithSib;
import static dev.asm64.encoding.Operands.asOpcode;
import static dev.asm64.encoding.Operands.asReg;
import static dev.asm64.encoding.Operands.asRm;
import static dev.asm64.encoding.Operands.asVvvv;
import static dev.asm64.encoding.Operands.digitAsReg;
import static dev.asm64.encoding.Operands.evex;
import static dev.asm64.encoding.Operands.needNoEvex;

import dev.asm64.encoding.CodeBuffer;
import dev.asm64.encoding.CommonForms;
import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.FeatureUse;
import dev.asm64.encoding.Form;
import dev.asm64.layout.Fixups;
import dev.asm64.operand.MemoryOperand;

/**
 * What the generated methods call: the encoder, and a method for each combination of roles that
 * operands can have, returning the assembler. Thousands of generated methods are one call of these:
 * the shorter they are, the faster the JVM verifies them when it loads the assembler.
 *
 * <p>Methods with a second form take it where the first has no room for the operands.
 *
 * <p>An instruction goes through {@link CommonForms}; what that cannot encode, the encoder does.
 * The encoder also does common instructions where something must happen first, when there is no
 * room or a new CPU feature is to be noted. There it gets the bits of memory operands, not the
 * operands: else the compiler would have to make an object of each. Both ways give the end of the
 * instruction, which is stored in one place: so the next instruction finds it in a register.
 */
abstract class Emitter {
    final Encoder encoder;

    /** What the generated methods return. */
    final Assembler self;

    private final FeatureUse features;

    /** Takes the bytes of the current section. */
    private CodeBuffer code;

    Emitter(Encoder encoder, FeatureUse features) {
        this.encoder = encoder;
        this.features = features;
        this.self = (Assembler) this;
    }

    /** Turns to a section. */
    final void emitInto(CodeBuffer sectionCode, Fixups sectionFixups) {
        code = sectionCode;
        encoder.emitInto(sectionCode, sectionFixups);
    }

    final Assembler modRm(long form, Object reg, Object rm) {
        return modRm(form, form, reg, rm, 0, 0);
    }

    final Assembler modRm(long form, Object reg, Object rm, int immediateSize, int immediate) {
        return modRm(form, form, reg, rm, immediateSize, immediate);
    }

    final Assembler modRm(long form, long evex, Object reg, Object rm) {
        return modRm(form, evex, reg, rm, 0, 0);
    }

    final Assembler modRm(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        long operands = asReg(form, reg) | asRm(form, rm);
        return registers(form, evex, operands, reg, null, rm, immediateSize, immediate);
    }

    final Assembler modRmMemory(long form, Object reg, Object rm) {
        return modRmMemory(form, form, reg, rm, 0, 0);
    }

    final Assembler modRmMemory(
            long form, Object reg, Object rm, int immediateSize, int immediate) {
        return modRmMemory(form, form, reg, rm, immediateSize, immediate);
    }

    final Assembler modRmMemory(long form, long evex, Object reg, Object rm) {
        return modRmMemory(form, evex, reg, rm, 0, 0);
    }

    final Assembler modRmMemory(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        long operands = asReg(form, reg);
        return memory(
                form, evex, operands, reg, null, asMemory(form, rm), immediateSize, immediate);
    }

    final Assembler digit(long form, Object rm) {
        return digit(form, form, rm, 0, 0);
    }

    final Assembler digit(long form, Object rm, int immediateSize, int immediate) {
        return digit(form, form, rm, immediateSize, immediate);
    }

    final Assembler digit(long form, long evex, Object rm) {
        return digit(form, evex, rm, 0, 0);
    }

    final Assembler digit(long form, long evex, Object rm, int immediateSize, int immediate) {
        long operands = digitAsReg(form) | asRm(form, rm);
        return registers(form, evex, operands, null, null, rm, immediateSize, immediate);
    }

    final Assembler digitMemory(long form, Object rm) {
        return digitMemory(form, form, rm, 0, 0);
    }

    final Assembler digitMemory(long form, Object rm, int immediateSize, int immediate) {
        return digitMemory(form, form, rm, immediateSize, immediate);
    }

    final Assembler digitMemory(long form, long evex, Object rm) {
        return digitMemory(form, evex, rm, 0, 0);
    }

    final Assembler digitMemory(long form, long evex, Object rm, int immediateSize, int immediate) {
        long operands = digitAsReg(form);
        return memory(
                form, evex, operands, null, null, asMemory(form, rm), immediateSize, immediate);
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
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        return registers(form, evex, operands, reg, vvvv, rm, immediateSize, immediate);
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
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        return memory(
                form, evex, operands, reg, vvvv, asMemory(form, rm), immediateSize, immediate);
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
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        return registers(form, evex, operands, null, vvvv, rm, immediateSize, immediate);
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
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        return memory(
                form, evex, operands, null, vvvv, asMemory(form, rm), immediateSize, immediate);
    }

    final Assembler modRmSib(long form, Object reg, Object rm) {
        return modRmSib(form, form, reg, rm);
    }

    final Assembler modRmSib(long form, long evex, Object reg, Object rm) {
        long operands = asReg(form, reg);
        return memory(form, evex, operands, reg, null, asMemoryWithSib(form, rm), 0, 0);
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
                (interruption(form) | CommonForms.obstacle(form, 0)) >= 0
                        ? withImmediate(CommonForms.opcode(code, form, 0), immediateSize, immediate)
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
        long operands = asOpcode(form, register);
        return end(
                (interruption(form) | CommonForms.obstacle(form, operands)) >= 0
                        ? withImmediate(
                                CommonForms.opcode(code, form, operands), immediateSize, immediate)
                        : encoder.opcodeRegister(form, register, immediateSize, immediate));
    }

    private Assembler registers(
            long form,
            long evex,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        return CommonForms.obstacle(form, operands) >= 0
                ? registers(form, operands, immediateSize, immediate)
                : fittingRegisters(form, evex, operands, reg, vvvv, rm, immediateSize, immediate);
    }

    private Assembler fittingRegisters(
            long form,
            long evex,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        long fitting = needNoEvex(operands) ? form : evex;
        return CommonForms.obstacle(fitting, operands) >= 0
                ? registers(
                        fitting,
                        evex(fitting, reg, vvvv) | asRm(fitting, rm),
                        immediateSize,
                        immediate)
                : end(encoder.registers(fitting, reg, vvvv, rm, immediateSize, immediate));
    }

    private Assembler registers(long form, long operands, int immediateSize, int immediate) {
        return end(
                interruption(form) >= 0
                        ? withImmediate(
                                CommonForms.registers(code, form, operands),
                                immediateSize,
                                immediate)
                        : encoder.registers(form, operands, immediateSize, immediate));
    }

    private Assembler memory(
            long form,
            long evex,
            long operands,
            Object reg,
            Object vvvv,
            MemoryOperand rm,
            int immediateSize,
            int immediate) {
        long address = rm.encoding();
        return (CommonForms.obstacle(form, operands) | address) >= 0
                ? memory(form, operands, address, immediateSize, immediate)
                : fittingMemory(form, evex, operands, reg, vvvv, rm, immediateSize, immediate);
    }

    private Assembler fittingMemory(
            long form,
            long evex,
            long operands,
            Object reg,
            Object vvvv,
            MemoryOperand rm,
            int immediateSize,
            int immediate) {
        long address = rm.encoding();
        long fitting = needNoEvex(operands) && addressNeedsNoEvex(address) ? form : evex;
        return (CommonForms.obstacle(fitting, operands) | address) >= 0
                ? memory(fitting, evex(fitting, reg, vvvv), address, immediateSize, immediate)
                : end(encoder.memory(fitting, reg, vvvv, rm, immediateSize, immediate));
    }

    private Assembler memory(
            long form, long operands, long address, int immediateSize, int immediate) {
        return end(
                interruption(form) >= 0
                        ? withImmediate(
                                CommonForms.memory(code, form, operands, address),
                                immediateSize,
                                immediate)
                        : encoder.memory(form, operands, address, immediateSize, immediate));
    }

    /** Negative if there is no room, or if the form needs CPU features that are not noted yet. */
    private long interruption(long form) {
        return Form.needsFeatures(form) ? code.room() | features.missing(form) : code.room();
    }

    private int withImmediate(int end, int immediateSize, long immediate) {
        return immediateSize == 0 ? end : code.put(end, immediate, immediateSize);
    }

    private Assembler end(int end) {
        code.commit(end);
        return self;
    }
}
