package dev.asm64.proof;

import java.io.IOException;
import java.util.List;

/** An assembler that is not ours. */
interface Oracle {
    /** Its name and version. */
    String version();

    /** The instance in the dialect of this assembler. */
    String text(Instance instance);

    /** Assembles lines that are independent of each other. */
    List<Answer> assemble(List<String> lines) throws IOException;
}
