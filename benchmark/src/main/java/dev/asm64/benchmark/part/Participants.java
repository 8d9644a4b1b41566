package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.Asm64Participant;
import dev.asm64.benchmark.participant.AssembledSequence;
import dev.asm64.benchmark.participant.CppParticipant;
import dev.asm64.benchmark.participant.CppProgram;
import dev.asm64.benchmark.participant.JnrParticipant;
import dev.asm64.benchmark.participant.Participant;
import dev.asm64.benchmark.sequence.Sequence;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The libraries that are compared; this project is the first. */
public final class Participants {
    private final List<Participant> all;
    private final Participant jnr = new JnrParticipant();
    private final String versions;
    private final Map<Participant, Map<String, Double>> sizes = new HashMap<>();

    public Participants() throws IOException {
        CppProgram asmJit = CppProgram.compile("asmjit.cpp", "-lasmjit", "-lrt", "-lpthread");
        CppProgram xbyak = CppProgram.compile("xbyak.cpp");
        all =
                List.of(
                        Asm64Participant.assembling(),
                        new CppParticipant("AsmJit", asmJit),
                        new CppParticipant("Xbyak", xbyak),
                        jnr);
        versions =
                "%s, %s, jnr-x86asm 1.0.2, g++ %s -O3"
                        .formatted(
                                asmJit.run("versions").getFirst(),
                                xbyak.run("versions").getFirst(),
                                asmJit.run("versions").getLast());
    }

    public List<Participant> all() {
        return all;
    }

    /** Those with executable memory. */
    public List<Participant> loaders() {
        return all.stream().filter(participant -> participant != jnr).toList();
    }

    public String versions() {
        return versions;
    }

    /** The bytes of a sequence, on the average of the register sets. */
    public double size(Participant participant, Sequence sequence) throws IOException {
        if (!sizes.containsKey(participant)) {
            sizes.put(
                    participant,
                    participant.bytes().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            AssembledSequence::sequence,
                                            Collectors.averagingInt(s -> s.bytes().length))));
        }
        return sizes.get(participant).getOrDefault(sequence.name(), Double.NaN);
    }
}
