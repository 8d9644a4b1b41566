package dev.asm64.benchmark.participant;

import dev.asm64.benchmark.measurement.JnrX86Asm;
import dev.asm64.benchmark.sequence.Emission;
import dev.asm64.benchmark.sequence.JnrCode;
import dev.asm64.benchmark.sequence.JnrSequences;
import dev.asm64.benchmark.sequence.Sequence;
import dev.asm64.benchmark.sequence.Sequences;

import java.util.ArrayList;
import java.util.List;

/** jnr-x86asm, which has no executable memory. */
public final class JnrParticipant extends JavaParticipant {
    public JnrParticipant() {
        super(JnrX86Asm.class, "assemble");
    }

    @Override
    public String name() {
        return "jnr-x86asm";
    }

    @Override
    public int instructions(Sequence sequence) {
        return sequence.knownToJnr().length;
    }

    @Override
    public List<AssembledSequence> bytes() {
        List<AssembledSequence> all = new ArrayList<>();
        for (Sequence sequence : Sequences.ALL) {
            if (instructions(sequence) != 0) {
                Emission<JnrCode> emission = JnrSequences.named(sequence.name());
                for (int set = 0; set < Emission.REGISTER_SETS; set++) {
                    all.add(new AssembledSequence(sequence.name(), set, bytes(emission, set)));
                }
            }
        }
        return all;
    }

    private static byte[] bytes(Emission<JnrCode> emission, int set) {
        var code = new JnrCode();
        emission.emit(code, set);
        return code.toBytes();
    }
}
