package dev.asm64;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.layout.Place;
import dev.asm64.object.Relocation;
import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolResolver;
import dev.asm64.object.SymbolType;
import dev.asm64.operand.Label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;

/**
 * Code whose sections have their addresses: the bytes with all relocations applied. Made by {@link
 * Code#place}. Immutable, and safe for use by several threads.
 */
public final class PlacedCode {
    private final Code code;
    private final SymbolResolver externals;

    /** For each section of the code, in its order. Arrays, because there are few. */
    private final long[] addresses;

    /** Null for sections without relocations, whose bytes are those of the code. */
    private final byte[][] bytes;

    PlacedCode(Code code, ToLongFunction<Section> sectionAddresses, SymbolResolver externals) {
        this.code = code;
        this.externals = externals;
        List<SectionContents> sections = code.sections();
        addresses = new long[sections.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = sectionAddresses.applyAsLong(sections.get(i).section());
        }
        bytes = new byte[sections.size()][];
        Map<String, StringJoiner> unresolved = Map.of();
        for (int i = 0; i < bytes.length; i++) {
            if (!sections.get(i).relocations().isEmpty()) {
                unresolved = unresolved.isEmpty() ? new LinkedHashMap<>() : unresolved;
                bytes[i] = relocated(sections.get(i), unresolved);
            }
        }
        if (!unresolved.isEmpty()) {
            throw unresolved(unresolved);
        }
    }

    private static UnresolvedSymbolException unresolved(Map<String, StringJoiner> symbols) {
        StringJoiner list = new StringJoiner("; ");
        symbols.forEach((name, uses) -> list.add("'%s' used at %s".formatted(name, uses)));
        return new UnresolvedSymbolException(
                "Symbols used but not defined: "
                        + list
                        + "; link code that exports them, or give their addresses");
    }

    private byte[] relocated(SectionContents contents, Map<String, StringJoiner> unresolved) {
        byte[] result = contents.bytes();
        for (Relocation relocation : contents.relocations()) {
            OptionalLong symbol = address(relocation);
            if (symbol.isPresent()) {
                store(result, contents.section(), relocation, symbol.getAsLong());
            } else {
                unresolved
                        .computeIfAbsent(relocation.symbol().name(), _ -> new StringJoiner(", "))
                        .add("0x%x of %s".formatted(relocation.offset(), contents.section()));
            }
        }
        return result;
    }

    private OptionalLong address(Relocation relocation) {
        Symbol symbol = relocation.symbol();
        return symbol.isDefined()
                ? OptionalLong.of(address(symbol.section()) + symbol.offset())
                : externals.resolve(symbol.name(), relocation.type());
    }

    private void store(byte[] into, Section section, Relocation relocation, long symbol) {
        RelocationType type = relocation.type();
        long field = address(section) + relocation.offset();
        long value = type.value(symbol, relocation.addend(), field);
        if (!type.holds(value)) {
            throw outOfRange(section, relocation, symbol, field, value);
        }
        type.store(into, relocation.offset(), value);
    }

    private static DisplacementOutOfRangeException outOfRange(
            Section section, Relocation relocation, long symbol, long field, long value) {
        RelocationType type = relocation.type();
        String place =
                "%s at 0x%x of %s to %s"
                        .formatted(type, relocation.offset(), section, target(relocation));
        return new DisplacementOutOfRangeException(
                type.isRelative()
                        ? "%s: the field is at 0x%x, the symbol at 0x%x, the distance %d, legal are %d to %d; place them nearer to each other"
                                .formatted(place, field, symbol, value, type.min(), type.max())
                        : "%s: the address is 0x%x, legal are 0x%x to 0x%x; use a 64-bit field or place the code lower"
                                .formatted(place, value, type.min(), type.max()));
    }

    private static String target(Relocation relocation) {
        Symbol symbol = relocation.symbol();
        return symbol.type() == SymbolType.SECTION
                ? "%s%s0x%x"
                        .formatted(
                                symbol.name(),
                                relocation.addend() < 0 ? "-" : "+",
                                Math.abs(relocation.addend()))
                : "symbol '%s'".formatted(symbol.name());
    }

    /**
     * The bytes of a section.
     *
     * @param section a section of the code
     * @return a copy; empty for {@code .bss}
     * @throws IllegalArgumentException if the code has no such section
     */
    public byte[] bytes(Section section) {
        int i = index(section);
        return bytes[i] == null ? code.sections().get(i).bytes() : bytes[i].clone();
    }

    /**
     * The address of a section.
     *
     * @param section a section of the code
     * @return the address it was given
     * @throws IllegalArgumentException if the code has no such section
     */
    public long address(Section section) {
        return addresses[index(section)];
    }

    /**
     * The address of a label.
     *
     * @param label a label of an assembler that the code comes from
     * @return the address
     * @throws dev.asm64.error.ForeignLabelException if the label belongs to another assembler
     * @throws dev.asm64.error.UnboundLabelException if the label was not bound when the code was
     *     assembled
     */
    public long address(Label label) {
        Place place = code.place("address", label);
        return address(place.section()) + place.offset();
    }

    /**
     * The address of an exported symbol.
     *
     * @param symbol its name
     * @return the address
     * @throws UnresolvedSymbolException if the code exports no such symbol
     */
    public long address(String symbol) {
        for (Symbol exported : code.exported()) {
            if (exported.name().equals(symbol)) {
                return address(exported.section()) + exported.offset();
            }
        }
        throw new UnresolvedSymbolException(
                "Symbol '%s' is not exported; the code exports %s"
                        .formatted(symbol, code.exported().stream().map(Symbol::name).toList()));
    }

    private int index(Section section) {
        List<SectionContents> sections = code.sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).section().equals(section)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "section %s is not in the code, which has %s"
                        .formatted(
                                section, sections.stream().map(SectionContents::section).toList()));
    }
}
