package dev.asm64;

import dev.asm64.error.DuplicateSymbolException;
import dev.asm64.layout.Concatenation;
import dev.asm64.layout.Concatenation.Piece;
import dev.asm64.layout.LabelPlaces;
import dev.asm64.object.Relocation;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/** Links several codes into one. */
final class CodeLinker {
    private final List<Code> codes;
    private final Concatenation concatenation = new Concatenation();

    /** For each code, the pieces of the result that its sections become. */
    private final List<Map<Section, Piece>> pieces = new ArrayList<>();

    /** The symbols of the result that any of the codes can refer to, by their names. */
    private final Map<String, Symbol> globals = new HashMap<>();

    CodeLinker(List<Code> codes) {
        this.codes = codes;
    }

    Code link() {
        codes.forEach(this::reserve);
        collectExported();
        collectExternal();
        List<Symbol> symbols = new ArrayList<>();
        Set<Symbol> seen = new HashSet<>();
        List<LabelPlaces> labels = new ArrayList<>();
        List<EmittingCall> calls = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            int number = i;
            ToIntFunction<Section> starts = section -> start(number, section);
            for (SectionContents contents : code.sections()) {
                fill(i, contents);
            }
            for (Symbol symbol : code.symbols()) {
                Symbol linked = linked(i, symbol);
                if (linked.binding() == SymbolBinding.LOCAL || seen.add(linked)) {
                    symbols.add(linked);
                }
            }
            for (LabelPlaces places : code.labels()) {
                labels.add(places.moved(starts));
            }
            for (EmittingCall call : code.calls()) {
                calls.add(call.movedBy(starts));
            }
        }
        return new Code(
                concatenation.sections(),
                symbols.stream().sorted(Comparator.comparing(Symbol::binding)).toList(),
                labels,
                List.copyOf(calls),
                FeatureNeeds.union(codes.stream().map(Code::needs).toList()));
    }

    private void reserve(Code code) {
        Map<Section, Piece> ofCode = new HashMap<>();
        for (SectionContents contents : code.sections()) {
            Section section = contents.section();
            ofCode.put(
                    section, concatenation.reserve(section, contents.size(), contents.alignment()));
        }
        pieces.add(ofCode);
    }

    private void collectExported() {
        Map<String, StringJoiner> duplicates = new LinkedHashMap<>();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            for (Symbol symbol : codes.get(i).exported()) {
                String name = symbol.name();
                if (globals.putIfAbsent(name, moved(i, symbol)) == null) {
                    first.put(name, i);
                } else {
                    duplicates
                            .computeIfAbsent(name, _ -> uses(first.get(name)))
                            .add(String.valueOf(i + 1));
                }
            }
        }
        if (!duplicates.isEmpty()) {
            StringJoiner list = new StringJoiner("; ");
            duplicates.forEach((name, uses) -> list.add("'%s' by %s".formatted(name, uses)));
            throw new DuplicateSymbolException(
                    "Symbols exported more than once: " + list + "; export each by one code");
        }
    }

    private static StringJoiner uses(int first) {
        return new StringJoiner(" and ", "codes ", "").add(String.valueOf(first + 1));
    }

    /** What no code defines has one symbol, of the type that any of the codes knows. */
    private void collectExternal() {
        for (Code code : codes) {
            for (Symbol symbol : code.symbols()) {
                if (!symbol.isDefined()) {
                    globals.merge(symbol.name(), symbol, CodeLinker::betterKnown);
                }
            }
        }
    }

    private static Symbol betterKnown(Symbol known, Symbol external) {
        return known.isDefined() || known.type() != SymbolType.NONE ? known : external;
    }

    private void fill(int code, SectionContents contents) {
        Section section = contents.section();
        if (section.kind() == SectionKind.BSS) {
            return;
        }
        Piece piece = pieces.get(code).get(section);
        byte[] bytes = contents.bytes();
        System.arraycopy(bytes, 0, piece.bytes(), piece.start(), bytes.length);
        for (Relocation relocation : contents.relocations()) {
            Symbol symbol = relocation.symbol();
            boolean isSection = symbol.type() == SymbolType.SECTION;
            piece.relocations()
                    .add(
                            new Relocation(
                                    relocation.type(),
                                    piece.start() + relocation.offset(),
                                    isSection ? symbol : linked(code, symbol),
                                    relocation.addend()
                                            + (isSection ? start(code, symbol.section()) : 0)));
        }
    }

    /** Where a section of a code starts in the result. */
    private int start(int code, Section section) {
        return pieces.get(code).get(section).start();
    }

    /** The symbol in the result. */
    private Symbol linked(int code, Symbol symbol) {
        return symbol.isDefined() ? moved(code, symbol) : globals.get(symbol.name());
    }

    private Symbol moved(int code, Symbol symbol) {
        return new Symbol(
                symbol.name(),
                symbol.binding(),
                symbol.type(),
                symbol.section(),
                start(code, symbol.section()) + symbol.offset(),
                symbol.size());
    }
}
