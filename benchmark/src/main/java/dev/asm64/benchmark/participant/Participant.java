package dev.asm64.benchmark.participant;

import dev.asm64.benchmark.sequence.Sequence;

import java.io.IOException;
import java.util.List;

/** A library that takes part. */
public interface Participant {
    /** The name in tables. */
    String name();

    /** How many instructions of a sequence it has; 0 if it does not take part in it. */
    int instructions(Sequence sequence);

    /** Starts to measure assembling a sequence that is emitted several times in a row. */
    MeasuringProcess assemble(Sequence sequence, int repetitions, Effort effort) throws IOException;

    /** Starts to measure assembling a sequence, making it executable and releasing it. */
    MeasuringProcess load(Sequence sequence, Effort effort) throws IOException;

    /** The bytes of all sequences that it takes part in, in all register sets. */
    List<AssembledSequence> bytes() throws IOException;
}
