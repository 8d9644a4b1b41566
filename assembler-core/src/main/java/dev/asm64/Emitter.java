package dev.asm64;

import dev.asm64.encoding.Encoder;

/** What all classes of generated methods share. */
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
}
