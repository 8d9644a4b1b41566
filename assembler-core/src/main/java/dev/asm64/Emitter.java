package dev.asm64;

import static dev.asm64.encoding.Operands.asReg;
import static dev.asm64.encoding.Operands.asRm;
import static dev.asm64.encoding.Operands.asVvvv;
import static dev.asm64.encoding.Operands.digitAsReg;
import static dev.asm64.encoding.Operands.memory;
import static dev.asm64.encoding.Operands.memoryWithSib;

import dev.asm64.encoding.Encoder;

/**
 * What all classes of generated methods share: the encoder, and a method for each combination of
 * roles that operands in ModRM can have, returning the assembler. Thousands of generated methods
 * are one call of these: the shorter they are, the faster the JVM verifies them when it loads the
 * assembler.
 *
 * <p>Methods with a second form take it where the first cannot encode the operands.
 */
abstract class Emitter {
    final Encoder encoder;

    /** What the generated methods return. */
    final Assembler self;

    Emitter(Encoder encoder) {
        this.encoder = encoder;
        this.self = (Assembler) this;
    }

    /** A view of an assembler. */
    Emitter(Assembler assembler) {
        this.encoder = assembler.encoder;
        this.self = assembler;
    }

    final Assembler modRm(long form, Object reg, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asRm(form, rm);
        withRoom.registers(form, operands, reg, null, rm, 0, 0);
        return self;
    }

    final Assembler modRm(long form, Object reg, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asRm(form, rm);
        withRoom.registers(form, operands, reg, null, rm, immediateSize, immediate);
        return self;
    }

    final Assembler modRm(long form, long evex, Object reg, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asRm(form, rm);
        withRoom.registers(form, evex, operands, reg, null, rm, 0, 0);
        return self;
    }

    final Assembler modRm(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asRm(form, rm);
        withRoom.registers(form, evex, operands, reg, null, rm, immediateSize, immediate);
        return self;
    }

    final Assembler modRmMemory(long form, Object reg, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg);
        withRoom.memory(form, operands, reg, null, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler modRmMemory(
            long form, Object reg, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg);
        withRoom.memory(form, operands, reg, null, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler modRmMemory(long form, long evex, Object reg, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg);
        withRoom.memory(form, evex, operands, reg, null, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler modRmMemory(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg);
        withRoom.memory(
                form, evex, operands, reg, null, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler digit(long form, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asRm(form, rm);
        withRoom.registers(form, operands, null, null, rm, 0, 0);
        return self;
    }

    final Assembler digit(long form, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asRm(form, rm);
        withRoom.registers(form, operands, null, null, rm, immediateSize, immediate);
        return self;
    }

    final Assembler digit(long form, long evex, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asRm(form, rm);
        withRoom.registers(form, evex, operands, null, null, rm, 0, 0);
        return self;
    }

    final Assembler digit(long form, long evex, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asRm(form, rm);
        withRoom.registers(form, evex, operands, null, null, rm, immediateSize, immediate);
        return self;
    }

    final Assembler digitMemory(long form, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form);
        withRoom.memory(form, operands, null, null, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler digitMemory(long form, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form);
        withRoom.memory(form, operands, null, null, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler digitMemory(long form, long evex, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form);
        withRoom.memory(form, evex, operands, null, null, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler digitMemory(long form, long evex, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form);
        withRoom.memory(
                form, evex, operands, null, null, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler vex(long form, Object reg, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, operands, reg, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vex(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, operands, reg, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vex(long form, long evex, Object reg, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, evex, operands, reg, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vex(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, evex, operands, reg, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vexMemory(long form, Object reg, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        withRoom.memory(form, operands, reg, vvvv, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler vexMemory(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        withRoom.memory(form, operands, reg, vvvv, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler vexMemory(long form, long evex, Object reg, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        withRoom.memory(form, evex, operands, reg, vvvv, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler vexMemory(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg) | asVvvv(form, vvvv);
        withRoom.memory(
                form, evex, operands, reg, vvvv, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, operands, null, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, operands, null, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vexDigit(long form, long evex, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, evex, operands, null, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vexDigit(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv) | asRm(form, rm);
        withRoom.registers(form, evex, operands, null, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vexDigitMemory(long form, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        withRoom.memory(form, operands, null, vvvv, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler vexDigitMemory(
            long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        withRoom.memory(form, operands, null, vvvv, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler vexDigitMemory(long form, long evex, Object vvvv, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        withRoom.memory(form, evex, operands, null, vvvv, memory(form, rm), 0, 0);
        return self;
    }

    final Assembler vexDigitMemory(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        Encoder withRoom = encoder.withRoom();
        long operands = digitAsReg(form) | asVvvv(form, vvvv);
        withRoom.memory(
                form, evex, operands, null, vvvv, memory(form, rm), immediateSize, immediate);
        return self;
    }

    final Assembler modRmSib(long form, Object reg, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg);
        withRoom.memory(form, operands, reg, null, memoryWithSib(form, rm), 0, 0);
        return self;
    }

    final Assembler modRmSib(long form, long evex, Object reg, Object rm) {
        Encoder withRoom = encoder.withRoom();
        long operands = asReg(form, reg);
        withRoom.memory(form, evex, operands, reg, null, memoryWithSib(form, rm), 0, 0);
        return self;
    }
}
