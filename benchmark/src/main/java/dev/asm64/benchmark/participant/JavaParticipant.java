package dev.asm64.benchmark.participant;

import dev.asm64.benchmark.sequence.Sequence;

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
    public Result assemble(Sequence sequence, int repetitions, Effort effort) {
        return run(assemble, sequence, repetitions, effort);
    }

    @Override
    public Result load(Sequence sequence, Effort effort) {
        return run("load", sequence, 1, effort);
    }

    private Result run(String method, Sequence sequence, int repetitions, Effort effort) {
        return JmhProcess.run(
                benchmark,
                method,
                Map.of("sequence", sequence.name(), "repetitions", Integer.toString(repetitions)),
                effort);
    }
}
