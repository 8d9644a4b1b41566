package dev.asm64;

import static dev.asm64.encoding.Operands.asMemory;
import static dev.asm64.encoding.Operands.asMemoryWithSib;
import static dev.asm64.encoding.Operands.asReg;
import static dev.asm64.encoding.Operands.asRm;
import static dev.asm64.encoding.Operands.asVvvv;
import static dev.asm64.encoding.Operands.digitAsReg;
import static dev.asm64.encoding.Operands.needNoEvex;
import static dev.asm64.encoding.Operands.needsNoEvex;

import dev.asm64.encoding.CodeBuffer;
import dev.asm64.encoding.CommonForms;
import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.FeatureUse;
import dev.asm64.encoding.Form;
import dev.asm64.layout.Fixups;
import dev.asm64.operand.MemoryOperand;

/**
 * What the generated methods call: the encoder, and a method for each combination of roles that
 * operands in ModRM can have, returning the assembler. Thousands of generated methods are one call
 * of these: the shorter they are, the faster the JVM verifies them when it loads the assembler.
 *
 * <p>Methods with a second form take it where the first has no room for the operands.
 *
 * <p>Room is made before the operands are looked at: what is known of them need not be kept then
 * while memory is got.
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
        code.reserve();
        long operands = asReg(form, reg) | asRm(form, rm);
        return registers(form, operands, reg, null, rm);
    }

    final Assembler modRm(long form, Object reg, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = asReg(form, reg) | asRm(form, rm);
        return registers(form, operands, reg, null, rm, immediateSize, immediate);
    }

    final Assembler modRm(long form, long evex, Object reg, Object rm) {
        code.reserve();
        long operands = asReg(form, reg) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, reg, null, rm)
                : registers(evex, operands, reg, null, rm);
    }

    final Assembler modRm(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = asReg(form, reg) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, reg, null, rm, immediateSize, immediate)
                : registers(evex, operands, reg, null, rm, immediateSize, immediate);
    }

    final Assembler modRmMemory(long form, Object reg, Object rm) {
        code.reserve();
        long operands = asReg(form, reg);
        return memory(form, operands, reg, null, asMemory(form, rm));
    }

    final Assembler modRmMemory(
            long form, Object reg, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = asReg(form, reg);
        return memory(form, operands, reg, null, asMemory(form, rm), immediateSize, immediate);
    }

    final Assembler modRmMemory(long form, long evex, Object reg, Object rm) {
        code.reserve();
        long operands = asReg(form, reg);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, reg, null, memory)
                : memory(evex, operands, reg, null, memory);
    }

    final Assembler modRmMemory(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = asReg(form, reg);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, reg, null, memory, immediateSize, immediate)
                : memory(evex, operands, reg, null, memory, immediateSize, immediate);
    }

    final Assembler digit(long form, Object rm) {
        code.reserve();
        long operands = digitAsReg(form) | asRm(form, rm);
        return registers(form, operands, null, null, rm);
    }

    final Assembler digit(long form, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form) | asRm(form, rm);
        return registers(form, operands, null, null, rm, immediateSize, immediate);
    }

    final Assembler digit(long form, long evex, Object rm) {
        code.reserve();
        long operands = digitAsReg(form) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, null, null, rm)
                : registers(evex, operands, null, null, rm);
    }

    final Assembler digit(long form, long evex, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, null, null, rm, immediateSize, immediate)
                : registers(evex, operands, null, null, rm, immediateSize, immediate);
    }

    final Assembler digitMemory(long form, Object rm) {
        code.reserve();
        long operands = digitAsReg(form);
        return memory(form, operands, null, null, asMemory(form, rm));
    }

    final Assembler digitMemory(long form, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form);
        return memory(form, operands, null, null, asMemory(form, rm), immediateSize, immediate);
    }

    final Assembler digitMemory(long form, long evex, Object rm) {
        code.reserve();
        long operands = digitAsReg(form);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, null, null, memory)
                : memory(evex, operands, null, null, memory);
    }

    final Assembler digitMemory(long form, long evex, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, null, null, memory, immediateSize, immediate)
                : memory(evex, operands, null, null, memory, immediateSize, immediate);
    }

    final Assembler vex(long form, Object reg, Object vvvv, Object rm) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        return registers(form, operands, reg, vvvv, rm);
    }

    final Assembler vex(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        return registers(form, operands, reg, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vex(long form, long evex, Object reg, Object vvvv, Object rm) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, reg, vvvv, rm)
                : registers(evex, operands, reg, vvvv, rm);
    }

    final Assembler vex(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, reg, vvvv, rm, immediateSize, immediate)
                : registers(evex, operands, reg, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexMemory(long form, Object reg, Object vvvv, Object rm) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        return memory(form, operands, reg, vvvv, asMemory(form, rm));
    }

    final Assembler vexMemory(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        return memory(form, operands, reg, vvvv, asMemory(form, rm), immediateSize, immediate);
    }

    final Assembler vexMemory(long form, long evex, Object reg, Object vvvv, Object rm) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, reg, vvvv, memory)
                : memory(evex, operands, reg, vvvv, memory);
    }

    final Assembler vexMemory(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        code.reserve();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, reg, vvvv, memory, immediateSize, immediate)
                : memory(evex, operands, reg, vvvv, memory, immediateSize, immediate);
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        return registers(form, operands, null, vvvv, rm);
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        return registers(form, operands, null, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexDigit(long form, long evex, Object vvvv, Object rm) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, null, vvvv, rm)
                : registers(evex, operands, null, vvvv, rm);
    }

    final Assembler vexDigit(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        return needNoEvex(operands)
                ? registers(form, operands, null, vvvv, rm, immediateSize, immediate)
                : registers(evex, operands, null, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexDigitMemory(long form, Object vvvv, Object rm) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        return memory(form, operands, null, vvvv, asMemory(form, rm));
    }

    final Assembler vexDigitMemory(
            long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        return memory(form, operands, null, vvvv, asMemory(form, rm), immediateSize, immediate);
    }

    final Assembler vexDigitMemory(long form, long evex, Object vvvv, Object rm) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, null, vvvv, memory)
                : memory(evex, operands, null, vvvv, memory);
    }

    final Assembler vexDigitMemory(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        code.reserve();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        MemoryOperand memory = asMemory(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, null, vvvv, memory, immediateSize, immediate)
                : memory(evex, operands, null, vvvv, memory, immediateSize, immediate);
    }

    final Assembler modRmSib(long form, Object reg, Object rm) {
        code.reserve();
        long operands = asReg(form, reg);
        return memory(form, operands, reg, null, asMemoryWithSib(form, rm));
    }

    final Assembler modRmSib(long form, long evex, Object reg, Object rm) {
        code.reserve();
        long operands = asReg(form, reg);
        MemoryOperand memory = asMemoryWithSib(form, rm);
        return needNoEvex(operands) && needsNoEvex(memory)
                ? memory(form, operands, reg, null, memory)
                : memory(evex, operands, reg, null, memory);
    }

    private Assembler registers(long form, long operands, Object reg, Object vvvv, Object rm) {
        if (CommonForms.registers(code, form, operands)) {
            return end(form);
        }
        encoder.registers(form, operands, reg, vvvv, rm, 0, 0);
        return self;
    }

    private Assembler registers(
            long form,
            long operands,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        if (CommonForms.registers(code, form, operands)) {
            code.append(immediate, immediateSize);
            return end(form);
        }
        encoder.registers(form, operands, reg, vvvv, rm, immediateSize, immediate);
        return self;
    }

    private Assembler memory(long form, long operands, Object reg, Object vvvv, MemoryOperand rm) {
        if (CommonForms.memory(code, form, operands, rm)) {
            return end(form);
        }
        encoder.memory(form, operands, reg, vvvv, rm, 0, 0);
        return self;
    }

    private Assembler memory(
            long form,
            long operands,
            Object reg,
            Object vvvv,
            MemoryOperand rm,
            int immediateSize,
            int immediate) {
        if (CommonForms.memory(code, form, operands, rm)) {
            code.append(immediate, immediateSize);
            return end(form);
        }
        encoder.memory(form, operands, reg, vvvv, rm, immediateSize, immediate);
        return self;
    }

    private Assembler end(long form) {
        if (Form.needsFeatures(form)) {
            features.add(form);
        }
        return self;
    }
}
