package dev.asm64;

import dev.asm64.encoding.Encoder;

/**
 * What all classes of generated methods share: the encoder, and its methods for operands in ModRM,
 * each returning the assembler. Thousands of generated methods are one call of these: the shorter
 * they are, the faster the JVM verifies them when it loads the assembler.
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
        encoder.modRm(form, reg, rm, 0, 0);
        return self;
    }

    final Assembler modRm(long form, Object reg, Object rm, int immediateSize, int immediate) {
        encoder.modRm(form, reg, rm, immediateSize, immediate);
        return self;
    }

    final Assembler modRmMemory(long form, Object reg, Object rm) {
        encoder.modRmMemory(form, reg, rm, 0, 0);
        return self;
    }

    final Assembler modRmMemory(
            long form, Object reg, Object rm, int immediateSize, int immediate) {
        encoder.modRmMemory(form, reg, rm, immediateSize, immediate);
        return self;
    }

    final Assembler modRmSib(long form, Object reg, Object rm) {
        encoder.modRmSib(form, reg, rm);
        return self;
    }

    final Assembler digit(long form, Object rm) {
        encoder.digit(form, rm, 0, 0);
        return self;
    }

    final Assembler digit(long form, Object rm, int immediateSize, int immediate) {
        encoder.digit(form, rm, immediateSize, immediate);
        return self;
    }

    final Assembler digitMemory(long form, Object rm) {
        encoder.digitMemory(form, rm, 0, 0);
        return self;
    }

    final Assembler digitMemory(long form, Object rm, int immediateSize, int immediate) {
        encoder.digitMemory(form, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vex(long form, Object reg, Object vvvv, Object rm) {
        encoder.vex(form, reg, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vex(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        encoder.vex(form, reg, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vexMemory(long form, Object reg, Object vvvv, Object rm) {
        encoder.vexMemory(form, reg, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vexMemory(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        encoder.vexMemory(form, reg, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm) {
        encoder.vexDigit(form, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vexDigit(long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        encoder.vexDigit(form, vvvv, rm, immediateSize, immediate);
        return self;
    }

    final Assembler vexDigitMemory(long form, Object vvvv, Object rm) {
        encoder.vexDigitMemory(form, vvvv, rm, 0, 0);
        return self;
    }

    final Assembler vexDigitMemory(
            long form, Object vvvv, Object rm, int immediateSize, int immediate) {
        encoder.vexDigitMemory(form, vvvv, rm, immediateSize, immediate);
        return self;
    }

    // The same in VEX if it can encode the operands, else in EVEX. A call for each, not one call
    // with
    // either form: so each has a constant for its form once it is compiled into its caller.

    final Assembler modRm(long form, long evex, Object reg, Object rm) {
        return encoder.isVex(reg, rm) ? modRm(form, reg, rm) : modRm(evex, reg, rm);
    }

    final Assembler modRm(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        return encoder.isVex(reg, rm)
                ? modRm(form, reg, rm, immediateSize, immediate)
                : modRm(evex, reg, rm, immediateSize, immediate);
    }

    final Assembler modRmMemory(long form, long evex, Object reg, Object rm) {
        return encoder.isVexMemory(reg, rm)
                ? modRmMemory(form, reg, rm)
                : modRmMemory(evex, reg, rm);
    }

    final Assembler modRmMemory(
            long form, long evex, Object reg, Object rm, int immediateSize, int immediate) {
        return encoder.isVexMemory(reg, rm)
                ? modRmMemory(form, reg, rm, immediateSize, immediate)
                : modRmMemory(evex, reg, rm, immediateSize, immediate);
    }

    final Assembler vex(long form, long evex, Object reg, Object vvvv, Object rm) {
        return encoder.isVex(reg, vvvv, rm) ? vex(form, reg, vvvv, rm) : vex(evex, reg, vvvv, rm);
    }

    final Assembler vex(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        return encoder.isVex(reg, vvvv, rm)
                ? vex(form, reg, vvvv, rm, immediateSize, immediate)
                : vex(evex, reg, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexMemory(long form, long evex, Object reg, Object vvvv, Object rm) {
        return encoder.isVexMemory(reg, vvvv, rm)
                ? vexMemory(form, reg, vvvv, rm)
                : vexMemory(evex, reg, vvvv, rm);
    }

    final Assembler vexMemory(
            long form,
            long evex,
            Object reg,
            Object vvvv,
            Object rm,
            int immediateSize,
            int immediate) {
        return encoder.isVexMemory(reg, vvvv, rm)
                ? vexMemory(form, reg, vvvv, rm, immediateSize, immediate)
                : vexMemory(evex, reg, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexDigit(long form, long evex, Object vvvv, Object rm) {
        return encoder.isVex(vvvv, rm) ? vexDigit(form, vvvv, rm) : vexDigit(evex, vvvv, rm);
    }

    final Assembler vexDigit(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        return encoder.isVex(vvvv, rm)
                ? vexDigit(form, vvvv, rm, immediateSize, immediate)
                : vexDigit(evex, vvvv, rm, immediateSize, immediate);
    }

    final Assembler vexDigitMemory(long form, long evex, Object vvvv, Object rm) {
        return encoder.isVexMemory(vvvv, rm)
                ? vexDigitMemory(form, vvvv, rm)
                : vexDigitMemory(evex, vvvv, rm);
    }

    final Assembler vexDigitMemory(
            long form, long evex, Object vvvv, Object rm, int immediateSize, int immediate) {
        return encoder.isVexMemory(vvvv, rm)
                ? vexDigitMemory(form, vvvv, rm, immediateSize, immediate)
                : vexDigitMemory(evex, vvvv, rm, immediateSize, immediate);
    }

    final Assembler modRmSib(long form, long evex, Object reg, Object rm) {
        return encoder.isVexMemory(reg, rm) ? modRmSib(form, reg, rm) : modRmSib(evex, reg, rm);
    }

    final Assembler digitMemory(long form, long evex, Object rm) {
        return encoder.isVexMemory(rm) ? digitMemory(form, rm) : digitMemory(evex, rm);
    }

    final Assembler digit(long form, long evex, Object rm) {
        return encoder.isVex(rm) ? digit(form, rm) : digit(evex, rm);
    }

    final Assembler digit(long form, long evex, Object rm, int immediateSize, int immediate) {
        return encoder.isVex(rm)
                ? digit(form, rm, immediateSize, immediate)
                : digit(evex, rm, immediateSize, immediate);
    }
}
