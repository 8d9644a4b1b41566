package dev.asm64.elf;

import dev.asm64.Code;
import dev.asm64.error.ElfFormatException;
import dev.asm64.object.Relocation;
import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link ObjectWriter} wrote. */
final class ObjectReader {
    private final byte[] bytes;
    private final ElfInput file;
    private final List<SectionHeader> headers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** The sections with code or data, by their indexes. */
    private final Map<Integer, Section> sections = new LinkedHashMap<>();

    ObjectReader(byte[] bytes) {
        this.bytes = bytes;
        this.file = ElfInput.of(bytes);
    }

    Code read() {
        try {
            return code();
        } catch (ElfFormatException wrong) {
            throw wrong;
        } catch (IllegalArgumentException contradiction) {
            throw new ElfFormatException(
                    "The file contradicts itself: " + contradiction.getMessage());
        }
    }

    private Code code() {
        readHeaders();
        SectionHeader note = only(SectionHeader.NOTE);
        ElfInput noteBytes = contents("the note", note);
        Note.verify(bytes, note.offset(), noteBytes);
        for (int i = 0; i < headers.size(); i++) {
            if ((headers.get(i).flags() & SectionHeader.ALLOC) != 0) {
                SectionKind kind = SectionFlags.kind(names.get(i), headers.get(i));
                sections.put(i, new Section(names.get(i), kind));
            }
        }
        List<Symbol> symbols = symbols();
        List<SectionContents> contents = new ArrayList<>();
        sections.forEach((i, section) -> contents.add(contents(i, section, symbols)));
        return Code.of(contents, named(symbols), Note.features(noteBytes));
    }

    /** All but the first, which has no meaning, and those of the sections. */
    private static List<Symbol> named(List<Symbol> symbols) {
        return symbols.stream()
                .skip(1)
                .filter(symbol -> symbol.type() != SymbolType.SECTION)
                .toList();
    }

    private void readHeaders() {
        ElfHeader header = ElfHeader.read(file);
        if (header.type() != ElfHeader.RELOCATABLE) {
            throw new ElfFormatException(
                    "The file is of type %d, not a relocatable object (1)"
                            .formatted(header.type()));
        }
        ElfInput table =
                file.slice(
                        "the section headers",
                        header.sectionHeaders(),
                        (long) header.sections() * SectionHeader.SIZE);
        for (int i = 0; i < header.sections(); i++) {
            headers.add(
                    SectionHeader.read(
                            table.slice(
                                    "section header " + i,
                                    (long) i * SectionHeader.SIZE,
                                    SectionHeader.SIZE)));
        }
        ElfInput strings = contents("the names of sections", header(header.names()));
        for (SectionHeader section : headers) {
            names.add(strings.string(section.name()));
        }
    }

    private SectionHeader header(int index) {
        if (index >= headers.size()) {
            throw new ElfFormatException(
                    "Section %d is needed, but there are %d".formatted(index, headers.size()));
        }
        return headers.get(index);
    }

    private SectionHeader only(int type) {
        List<SectionHeader> found = headers.stream().filter(h -> h.type() == type).toList();
        if (found.size() != 1) {
            throw new ElfFormatException(
                    "The file has %d sections of type %d; files that this library wrote have 1"
                            .formatted(found.size(), type));
        }
        return found.getFirst();
    }

    private ElfInput contents(String name, SectionHeader header) {
        return file.slice(name, header.offset(), header.size());
    }

    private List<Symbol> symbols() {
        SectionHeader header = only(SectionHeader.SYMTAB);
        ElfInput table = contents("the symbol table", header);
        ElfInput strings = contents("the names of symbols", header(header.link()));
        List<Symbol> symbols = new ArrayList<>();
        for (int at = 0; at < table.size(); at += SymbolEntry.SIZE) {
            ElfInput entry = table.slice("a symbol", at, SymbolEntry.SIZE);
            Section section = sections.get(SymbolEntry.section(entry));
            if (section == null && SymbolEntry.section(entry) != 0) {
                throw new ElfFormatException(
                        "A symbol is in section %d, which has no code or data"
                                .formatted(SymbolEntry.section(entry)));
            }
            symbols.add(SymbolEntry.read(entry, strings, section));
        }
        return symbols;
    }

    private SectionContents contents(int index, Section section, List<Symbol> symbols) {
        SectionHeader header = headers.get(index);
        if (section.kind() == SectionKind.BSS) {
            return SectionContents.zeros(section, header.alignment(), header.size());
        }
        return SectionContents.of(
                section,
                header.alignment(),
                contents(section.name(), header).toArray(),
                relocations(index, symbols));
    }

    private List<Relocation> relocations(int section, List<Symbol> symbols) {
        List<Relocation> relocations = new ArrayList<>();
        for (SectionHeader header : headers) {
            if (header.type() == SectionHeader.RELA && header.info() == section) {
                ElfInput table = contents("relocations", header);
                for (int at = 0; at < table.size(); at += SymbolEntry.SIZE) {
                    relocations.add(relocation(table.slice("relocation", at, 24), symbols));
                }
            }
        }
        return relocations;
    }

    private static Relocation relocation(ElfInput entry, List<Symbol> symbols) {
        int symbol = entry.index(12);
        if (symbol >= symbols.size()) {
            throw new ElfFormatException(
                    "A relocation refers to symbol %d of %d".formatted(symbol, symbols.size()));
        }
        return new Relocation(
                type(entry.index(8)), entry.length(0), symbols.get(symbol), entry.i64(16));
    }

    private static RelocationType type(int number) {
        for (RelocationType type : RelocationType.values()) {
            if (type.number() == number) {
                return type;
            }
        }
        throw new ElfFormatException(
                "A relocation is of type %d, which this library does not write".formatted(number));
    }
}
