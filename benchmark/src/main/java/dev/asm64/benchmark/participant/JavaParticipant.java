package dev.asm64.benchmark.participant;

import dev.asm64.benchmark.sequence.Sequence;

import java.io.IOException;
import java.util.Map;

/** A participant that JMH measures. */
abstract class JavaParticipant implements Participant {
    private final Class<?> benchmark;
    private final String assemble;

    /** The benchmark's methods are {@code load} and one that assembles. */
    JavaParticipant(Class<?> benchmark, String assemble) {
        this.benchmark = benchmark;
        this.assemble = assemble;
    }

    @Override
    public MeasuringProcess assemble(Sequence sequence, int repetitions, Effort effort)
            throws IOException {
        return start(assemble, sequence, repetitions, effort);
    }

    @Override
    public MeasuringProcess load(Sequence sequence, Effort effort) throws IOException {
        return start("load", sequence, 1, effort);
    }

    private MeasuringProcess start(String method, Sequence sequence, int repetitions, Effort effort)
            throws IOException {
        return JmhProcess.start(
                benchmark,
                method,
                Map.of("sequence", sequence.name(), "repetitions", Integer.toString(repetitions)),
                effort);
    }
}
