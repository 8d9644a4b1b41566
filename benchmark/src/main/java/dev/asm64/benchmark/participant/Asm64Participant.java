package dev.asm64.benchmark.participant;

import dev.asm64.Assembler;
import dev.asm64.benchmark.measurement.Asm64;
import dev.asm64.benchmark.sequence.Asm64Sequences;
import dev.asm64.benchmark.sequence.Emission;
import dev.asm64.benchmark.sequence.Sequence;
import dev.asm64.benchmark.sequence.Sequences;

import java.util.ArrayList;
import java.util.List;

/** This project. */
public final class Asm64Participant extends JavaParticipant {
    private final String name;

    private Asm64Participant(String name, String assemble) {
        super(Asm64.class, assemble);
        this.name = name;
    }

    /** What ends with an immutable Code, as most users of the library want it. */
    public static Asm64Participant assembling() {
        return new Asm64Participant("asm64", "assemble");
    }

    /** What ends with the bytes in the assembler, where the other libraries end too. */
    public static Asm64Participant emitting() {
        return new Asm64Participant("asm64 emit", "emit");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int instructions(Sequence sequence) {
        return sequence.instructions();
    }

    @Override
    public List<AssembledSequence> bytes() {
        List<AssembledSequence> all = new ArrayList<>();
        for (Sequence sequence : Sequences.ALL) {
            Emission<Assembler> emission = Asm64Sequences.named(sequence.name());
            for (int set = 0; set < Emission.REGISTER_SETS; set++) {
                var assembler = new Assembler();
                emission.emit(assembler, set);
                all.add(
                        new AssembledSequence(
                                sequence.name(), set, assembler.assemble().placedAt(0)));
            }
        }
        return all;
    }
}
