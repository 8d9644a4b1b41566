package dev.asm64.benchmark.generator;

import java.util.List;

/** How a sequence is written: where its registers and its memory operands come from. */
record Variant(Registers registers, Addresses addresses) {
    /** Where registers come from. */
    enum Registers {
        /** Named in the source, known to the compiler. */
        CONSTANT,
        /** Chosen at run time among eight sets. */
        ROTATING
    }

    /** Where memory operands come from. */
    enum Addresses {
        /** There are none. */
        NONE,
        /** Made once and used again each time the sequence is assembled. */
        REUSED,
        /** Made for each instruction. */
        FRESH
    }

    static List<Variant> of(Sequence sequence) {
        return sequence.hasMemory()
                ? List.of(
                        new Variant(Registers.CONSTANT, Addresses.REUSED),
                        new Variant(Registers.CONSTANT, Addresses.FRESH),
                        new Variant(Registers.ROTATING, Addresses.REUSED),
                        new Variant(Registers.ROTATING, Addresses.FRESH))
                : List.of(
                        new Variant(Registers.CONSTANT, Addresses.NONE),
                        new Variant(Registers.ROTATING, Addresses.NONE));
    }

    /** The name of a sequence in this variant, as in gp-memory.rotating.fresh. */
    String nameOf(Sequence sequence) {
        String name = sequence.name() + "." + registers.name().toLowerCase();
        return addresses == Addresses.NONE ? name : name + "." + addresses.name().toLowerCase();
    }
}
