package dev.asm64.elf;

import dev.asm64.Code;
import dev.asm64.object.Relocation;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes an object file: the header, the sections one after the other, their headers. */
final class ObjectWriter {
    private static final int MOST_SECTIONS = 0xFF00;

    private final Code code;
    private final ElfOutput out = new ElfOutput();
    private final StringTable names = new StringTable();
    private final StringTable strings = new StringTable();
    private final List<SectionHeader> headers = new ArrayList<>();
    private final Map<Section, Integer> indexes = new HashMap<>();
    private final Map<Symbol, Integer> symbols = new HashMap<>();

    ObjectWriter(Code code) {
        this.code = code;
    }

    byte[] write() {
        new ElfHeader(ElfHeader.RELOCATABLE, 0, 0, 0, 0, 0).write(out);
        headers.add(new SectionHeader(0, 0, 0, 0, 0, 0, 0, 0, 0));
        code.sections().forEach(this::writeContents);
        byte[] symbolTable = symbolTable();
        int symbolTableIndex = headers.size() + relocatedSections();
        for (SectionContents contents : code.sections()) {
            if (!contents.relocations().isEmpty()) {
                writeRelocations(contents, symbolTableIndex);
            }
        }
        int locals = (int) code.symbols().stream().filter(ObjectWriter::isLocal).count();
        int firstGlobal = 1 + code.sections().size() + locals;
        write(".symtab", SectionHeader.SYMTAB, 0, symbolTable, 8, headers.size() + 1, firstGlobal);
        write(".strtab", SectionHeader.STRTAB, 0, strings.toArray(), 1, 0, 0);
        write(".note.GNU-stack", SectionHeader.PROGBITS, 0, new byte[0], 1, 0, 0);
        byte[] note = Note.of(code.features());
        write(Note.SECTION, SectionHeader.NOTE, SectionHeader.EXCLUDE, note, 4, 0, 0);
        int noteOffset = headers.getLast().offset();
        names.add(".shstrtab");
        write(".shstrtab", SectionHeader.STRTAB, 0, names.toArray(), 1, 0, 0);
        writeHeaders();
        return Note.sign(out, noteOffset);
    }

    private int relocatedSections() {
        return (int) code.sections().stream().filter(s -> !s.relocations().isEmpty()).count();
    }

    private static boolean isLocal(Symbol symbol) {
        return symbol.binding() == SymbolBinding.LOCAL;
    }

    private void writeContents(SectionContents contents) {
        Section section = contents.section();
        indexes.put(section, headers.size());
        out.align(contents.alignment());
        headers.add(
                new SectionHeader(
                        names.add(section.name()),
                        SectionFlags.type(section.kind()),
                        SectionFlags.of(section.kind()),
                        out.size(),
                        contents.size(),
                        0,
                        0,
                        contents.alignment(),
                        0));
        if (section.kind() != SectionKind.BSS) {
            out.bytes(contents.bytes());
        }
    }

    private byte[] symbolTable() {
        ElfOutput table = new ElfOutput();
        table.bytes(new byte[SymbolEntry.SIZE]);
        for (SectionContents contents : code.sections()) {
            Symbol symbol = Symbol.of(contents.section());
            symbols.put(symbol, symbols.size() + 1);
            SymbolEntry.write(table, 0, symbol, indexes.get(contents.section()));
        }
        int index = symbols.size() + 1;
        for (Symbol symbol : code.symbols()) {
            symbols.putIfAbsent(symbol, index++);
            int section = symbol.isDefined() ? indexes.get(symbol.section()) : 0;
            SymbolEntry.write(table, strings.add(symbol.name()), symbol, section);
        }
        return table.toArray();
    }

    private void writeRelocations(SectionContents contents, int symbolTableIndex) {
        ElfOutput table = new ElfOutput();
        for (Relocation relocation : contents.relocations()) {
            table.u64(relocation.offset());
            table.u32(relocation.type().number()).u32(symbols.get(relocation.symbol()));
            table.u64(relocation.addend());
        }
        Section section = contents.section();
        write(
                ".rela" + section.name(),
                SectionHeader.RELA,
                SectionHeader.INFO_LINK,
                table.toArray(),
                8,
                symbolTableIndex,
                indexes.get(section));
    }

    private void write(
            String name, int type, long flags, byte[] bytes, int alignment, int link, int info) {
        out.align(alignment);
        int entrySize =
                switch (type) {
                    case SectionHeader.SYMTAB, SectionHeader.RELA -> SymbolEntry.SIZE;
                    default -> 0;
                };
        headers.add(
                new SectionHeader(
                        names.add(name),
                        type,
                        flags,
                        out.size(),
                        bytes.length,
                        link,
                        info,
                        alignment,
                        entrySize));
        out.bytes(bytes);
    }

    private void writeHeaders() {
        if (headers.size() >= MOST_SECTIONS) {
            throw new IllegalArgumentException(
                    "The code needs %d sections in its file, legal are up to %d; use fewer sections"
                            .formatted(headers.size(), MOST_SECTIONS - 1));
        }
        out.align(8);
        int offset = out.size();
        headers.forEach(header -> header.write(out));
        out.putU64(40, offset);
        out.putU16(60, headers.size());
        out.putU16(62, headers.size() - 1);
    }
}
