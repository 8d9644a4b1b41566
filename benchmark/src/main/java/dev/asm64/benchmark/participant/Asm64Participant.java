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
    public Asm64Participant() {
        super(Asm64.class);
    }

    @Override
    public String name() {
        return "asm64";
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
