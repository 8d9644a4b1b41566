package dev.asm64.benchmark.participant;

import dev.asm64.benchmark.sequence.Sequence;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/**
 * A C++ library, called by a small program.
 *
 * @param name the name in tables
 * @param program the program
 */
public record CppParticipant(String name, CppProgram program) implements Participant {
    @Override
    public int instructions(Sequence sequence) {
        return sequence.instructions();
    }

    @Override
    public MeasuringProcess assemble(Sequence sequence, int repetitions, Effort effort)
            throws IOException {
        return start("assemble", sequence, repetitions, effort);
    }

    @Override
    public MeasuringProcess load(Sequence sequence, Effort effort) throws IOException {
        return start("load", sequence, 1, effort);
    }

    private MeasuringProcess start(
            String command, Sequence sequence, int repetitions, Effort effort) throws IOException {
        return program.start(effort, command, sequence.name(), Integer.toString(repetitions));
    }

    @Override
    public List<AssembledSequence> bytes() throws IOException {
        return program.run("bytes").stream().map(CppParticipant::assembled).toList();
    }

    private static AssembledSequence assembled(String line) {
        String[] fields = line.split(" ");
        return new AssembledSequence(
                fields[0], Integer.parseInt(fields[1]), HexFormat.of().parseHex(fields[2]));
    }
}
