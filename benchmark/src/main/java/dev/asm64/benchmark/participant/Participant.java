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

    /** Measures, in one process, assembling a sequence that is emitted several times in a row. */
    Result assemble(Sequence sequence, int repetitions, Effort effort) throws IOException;

    /** Measures, in one process, assembling a sequence, making it executable and releasing it. */
    Result load(Sequence sequence, Effort effort) throws IOException;

    /** The bytes of all sequences that it takes part in, in all register sets. */
    List<AssembledSequence> bytes() throws IOException;
}
