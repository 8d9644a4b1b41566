package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.PlacedCode;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.runtime.memory.Block;
import dev.asm64.runtime.profiling.LoadedFunction;

import java.lang.foreign.SymbolLookup;
import java.util.List;

/** The memory that one piece of code occupies, with its bytes in place. */
final class Installation {
    private final CodeMemory memory;
    private final Code code;
    private final List<SectionContents> sections;

    /** The memory of each section; null until it is allocated. */
    private final Block[] blocks;

    private final Externals externals;
    private final PlacedCode placed;

    /**
     * Takes memory and writes the code; if that fails, nothing stays allocated.
     *
     * @throws dev.asm64.error.UnresolvedSymbolException if the lookup lacks symbols
     * @throws dev.asm64.error.DisplacementOutOfRangeException if a reference does not reach them
     */
    Installation(Code code, CodeMemory memory, SymbolLookup symbols) {
        this.memory = memory;
        this.code = code;
        this.sections = code.sections();
        this.blocks = new Block[sections.size()];
        this.externals = new Externals(this, symbols);
        try {
            for (int i = 0; i < blocks.length; i++) {
                blocks[i] = memory.allocate(sections.get(i));
            }
            this.placed = code.place(this::address, externals);
            write();
        } catch (Throwable failure) {
            free();
            throw failure;
        }
    }

    private void write() {
        for (int i = 0; i < blocks.length; i++) {
            Section section = sections.get(i).section();
            if (section.kind() != SectionKind.BSS) {
                blocks[i].write(placed.bytes(section));
            }
        }
    }

    CodeMemory memory() {
        return memory;
    }

    PlacedCode placed() {
        return placed;
    }

    List<LoadedFunction> functions() {
        return Functions.of(code, placed);
    }

    long address(Section section) {
        int i = 0;
        while (!sections.get(i).section().equals(section)) {
            i++;
        }
        return blocks[i].address();
    }

    /** Whether all instructions can call an address directly. */
    boolean reaches(long address) {
        for (int i = 0; i < blocks.length; i++) {
            boolean calls = sections.get(i).section().kind() == SectionKind.TEXT;
            if (calls && !blocks[i].reaches(address)) {
                return false;
            }
        }
        return true;
    }

    /** Gives the memory back. To be called once. */
    void free() {
        for (Block block : blocks) {
            if (block != null) {
                block.free();
            }
        }
        externals.free();
    }
}
