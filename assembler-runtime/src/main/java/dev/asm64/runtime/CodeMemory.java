package dev.asm64.runtime;

import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.runtime.memory.Block;
import dev.asm64.runtime.memory.Budget;
import dev.asm64.runtime.memory.DirectMapping;
import dev.asm64.runtime.memory.Pools;
import dev.asm64.runtime.memory.Protection;
import dev.asm64.runtime.memory.Usage;

/** Pools for each kind of section, with the protection that it has. */
final class CodeMemory {
    /** For bytes that must not run: it raises SIGSEGV, upon which the JVM writes its report. */
    private static final byte HLT = (byte) 0xF4;

    private final Pools text;
    private final Pools constants;
    private final Pools variables;

    CodeMemory(Mapper mapper, Budget budget) {
        text = new Pools(size -> mapper.map(size, Protection.READ_EXECUTE), HLT, budget);
        constants = new Pools(size -> mapper.map(size, Protection.READ), (byte) 0, budget);
        variables = new Pools(DirectMapping::ofVariables, (byte) 0, budget);
    }

    /**
     * Takes memory for a section; one byte more, so that a {@code hlt} follows the code, and no
     * address is at the end of one section and the start of another.
     */
    Block allocate(SectionContents contents) {
        return pools(contents.section().kind())
                .allocate(contents.size() + 1L, contents.alignment());
    }

    private Pools pools(SectionKind kind) {
        return switch (kind) {
            case TEXT -> text;
            case RODATA -> constants;
            case DATA, BSS -> variables;
        };
    }

    Usage usage() {
        return text.usage().plus(constants.usage()).plus(variables.usage());
    }
}
