package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.report.Section;

import java.io.IOException;

/** A part of the benchmark. */
public interface Part {
    /** The name on the command line and in the document. */
    String name();

    Section run(Effort effort) throws IOException;
}
