package dev.asm64;

import dev.asm64.names.Names;
import dev.asm64.object.Relocation;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the parts of code must fulfil if they do not come from an assembler. */
final class CodeRules {
    private final Map<Section, SectionContents> sections = new HashMap<>();
    private final Set<Symbol> symbols = new HashSet<>();

    private CodeRules() {}

    static void check(Collection<SectionContents> sections, Collection<Symbol> symbols) {
        CodeRules rules = new CodeRules();
        rules.checkSections(sections);
        rules.checkSymbols(symbols);
        for (SectionContents contents : sections) {
            contents.relocations().forEach(r -> rules.checkRelocation(contents, r));
        }
    }

    private void checkSections(Collection<SectionContents> all) {
        Set<String> names = new HashSet<>();
        for (SectionContents contents : all) {
            int alignment = contents.alignment();
            boolean isBss = contents.section().kind() == SectionKind.BSS;
            require(names.add(contents.section().name()), "section %s twice", contents.section());
            require(
                    Integer.bitCount(alignment) == 1 && alignment > 0 && alignment <= 4096,
                    "section %s: the alignment is %d, legal are the powers of two from 1 to 4096",
                    contents.section(),
                    alignment);
            require(
                    contents.bytes().length == (isBss ? 0 : contents.size())
                            && contents.size() >= 0,
                    "section %s: bytes and kind do not match",
                    contents);
            sections.put(contents.section(), contents);
        }
    }

    private void checkSymbols(Collection<Symbol> all) {
        Set<String> globals = new HashSet<>();
        for (Symbol symbol : all) {
            Names.require("symbol", symbol.name());
            require(symbol.type() != SymbolType.SECTION, "%s: a section names itself", symbol);
            if (symbol.binding() == SymbolBinding.GLOBAL) {
                require(globals.add(symbol.name()), "symbol %s twice", symbol.name());
            }
            if (symbol.isDefined()) {
                SectionContents home = sections.get(symbol.section());
                require(
                        home != null
                                && symbol.offset() >= 0
                                && symbol.size() >= 0
                                && symbol.offset() <= home.size()
                                && symbol.size() <= home.size() - symbol.offset(),
                        "%s is not within a section",
                        symbol);
            } else {
                require(
                        symbol.equals(Symbol.external(symbol.name(), symbol.type())),
                        "%s has a place though it is defined elsewhere",
                        symbol);
            }
            symbols.add(symbol);
        }
    }

    private void checkRelocation(SectionContents contents, Relocation relocation) {
        Symbol symbol = relocation.symbol();
        boolean isSection =
                sections.containsKey(symbol.section())
                        && symbol.equals(Symbol.of(symbol.section()));
        require(
                isSection || symbols.contains(symbol),
                "%s refers to a symbol that the code does not have",
                relocation);
        require(
                relocation.offset() >= 0
                        && relocation.offset()
                                <= contents.bytes().length - relocation.type().size(),
                "%s is not within section %s",
                relocation,
                contents.section());
    }

    private static void require(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }
}
