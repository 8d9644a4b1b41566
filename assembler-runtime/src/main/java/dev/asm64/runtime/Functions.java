package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.PlacedCode;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;
import dev.asm64.runtime.profiling.LoadedFunction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Divides the instructions of loaded code into functions. */
final class Functions {
    private Functions() {}

    static List<LoadedFunction> of(Code code, PlacedCode placed) {
        List<LoadedFunction> functions = new ArrayList<>();
        for (SectionContents contents : code.sections()) {
            Section section = contents.section();
            if (section.kind() == SectionKind.TEXT && contents.size() != 0) {
                add(
                        functions,
                        names(code, section),
                        placed.bytes(section),
                        placed.address(section));
            }
        }
        return functions;
    }

    /** The names by the offsets at which functions start. */
    private static TreeMap<Integer, String> names(Code code, Section section) {
        TreeMap<Integer, String> names = new TreeMap<>();
        names.put(0, section.name());
        code.symbols().stream()
                .filter(symbol -> section.equals(symbol.section()))
                .filter(Functions::isFunction)
                .forEach(symbol -> names.put(symbol.offset(), symbol.name()));
        return names;
    }

    private static boolean isFunction(Symbol symbol) {
        return symbol.type() == SymbolType.FUNCTION || symbol.binding() == SymbolBinding.GLOBAL;
    }

    /** Each function ends where the next one starts. */
    private static void add(
            List<LoadedFunction> functions,
            TreeMap<Integer, String> names,
            byte[] bytes,
            long address) {
        names.headMap(bytes.length)
                .forEach(
                        (start, name) -> {
                            Integer next = names.higherKey(start);
                            int end = next == null ? bytes.length : next;
                            functions.add(
                                    new LoadedFunction(
                                            name,
                                            address + start,
                                            Arrays.copyOfRange(bytes, start, end)));
                        });
    }
}
