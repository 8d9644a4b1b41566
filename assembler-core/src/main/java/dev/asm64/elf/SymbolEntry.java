package dev.asm64.elf;

import dev.asm64.error.ElfFormatException;
import dev.asm64.object.Section;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;

/** An entry of a symbol table (System V ABI, chapter 4, "Symbol Table"). */
final class SymbolEntry {
    static final int SIZE = 24;

    private SymbolEntry() {}

    static void write(ElfOutput table, int name, Symbol symbol, int section) {
        table.u32(name).u8(symbol.binding().ordinal() << 4 | symbol.type().ordinal()).u8(0);
        table.u16(section).u64(symbol.offset()).u64(symbol.size());
    }

    static int section(ElfInput entry) {
        return entry.u16(6);
    }

    /** The symbol; for one of a section, the name is the section's. */
    static Symbol read(ElfInput entry, ElfInput strings, Section section) {
        SymbolType type = element(SymbolType.values(), entry.u8(4) & 0xF);
        return new Symbol(
                type == SymbolType.SECTION && section != null
                        ? section.name()
                        : strings.string(entry.index(0)),
                element(SymbolBinding.values(), entry.u8(4) >> 4),
                type,
                section,
                entry.length(8),
                entry.length(16));
    }

    private static <T> T element(T[] values, int index) {
        if (index >= values.length) {
            throw new ElfFormatException(
                    "A symbol has binding or type %d, which this library does not write"
                            .formatted(index));
        }
        return values[index];
    }
}
