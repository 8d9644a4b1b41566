package dev.asm64.elf;

import dev.asm64.Code;
import dev.asm64.PlacedCode;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.SymbolResolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Writes an executable: the headers and the sections one after the other, without gaps for pages.
 * Where the permissions change, the addresses go on in the next page at the same place of the page,
 * so that one page of the file is mapped twice.
 */
final class ExecutableWriter {
    /** Where GNU ld places programs, too. */
    private static final long BASE = 0x400000;

    private final Code code;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<Section, Long> addresses = new HashMap<>();
    private final Map<Section, Long> offsets = new HashMap<>();

    /** Sections with the same permissions. */
    private static final class Segment {
        final int flags;
        final long offset;
        final long address;
        long fileSize;
        long memorySize;

        Segment(int flags, long offset, long address) {
            this.flags = flags;
            this.offset = offset;
            this.address = address;
        }

        void end(long offsetEnd, long addressEnd) {
            fileSize = offsetEnd - offset;
            memorySize = addressEnd - address;
        }

        ProgramHeader header() {
            return new ProgramHeader(
                    ProgramHeader.LOAD, flags, offset, address, fileSize, memorySize);
        }
    }

    ExecutableWriter(Code code) {
        this.code = code;
        layOut();
    }

    byte[] write(ToLongFunction<PlacedCode> entry) {
        PlacedCode placed = code.place(addresses::get, SymbolResolver.NONE);
        ElfOutput out = new ElfOutput();
        new ElfHeader(ElfHeader.EXECUTABLE, entry.applyAsLong(placed), headerCount(), 0, 0, 0)
                .write(out);
        segments.forEach(segment -> segment.header().write(out));
        int stack = ProgramHeader.READ | ProgramHeader.WRITE;
        new ProgramHeader(ProgramHeader.GNU_STACK, stack, 0, 0, 0, 0).write(out);
        for (SectionContents contents : code.sections()) {
            if (contents.size() > 0) {
                pad(out, offsets.get(contents.section()));
                out.bytes(placed.bytes(contents.section()));
            }
        }
        return out.toArray();
    }

    private static void pad(ElfOutput out, long offset) {
        out.bytes(new byte[Math.max(0, (int) offset - out.size())]);
    }

    private int headerCount() {
        return 1
                + (int)
                        code.sections().stream()
                                .filter(contents -> contents.size() > 0)
                                .map(contents -> flags(contents.section().kind()))
                                .distinct()
                                .count();
    }

    private void layOut() {
        long offset = ElfHeader.SIZE + (long) ProgramHeader.SIZE * headerCount();
        long address = BASE + offset;
        for (SectionContents contents : code.sections()) {
            int flags = flags(contents.section().kind());
            boolean goesOn = !segments.isEmpty() && segments.getLast().flags == flags;
            boolean isNew = contents.size() > 0 && !goesOn;
            boolean isInFile = contents.section().kind() != SectionKind.BSS;
            if (isNew && !segments.isEmpty()) {
                address += ProgramHeader.PAGE;
            }
            long gap = -address & contents.alignment() - 1;
            address += gap;
            // What is mapped must be at the same place of its page in the file and in memory.
            offset += isInFile || !goesOn ? gap : 0;
            addresses.put(contents.section(), address);
            offsets.put(contents.section(), offset);
            if (isNew) {
                segments.add(new Segment(flags, offset, address));
            }
            address += contents.size();
            offset += isInFile ? contents.size() : 0;
            if (contents.size() > 0) {
                segments.getLast().end(offset, address);
            }
        }
    }

    private static int flags(SectionKind kind) {
        return switch (kind) {
            case TEXT -> ProgramHeader.READ | ProgramHeader.EXECUTE;
            case RODATA -> ProgramHeader.READ;
            case DATA, BSS -> ProgramHeader.READ | ProgramHeader.WRITE;
        };
    }
}
