package dev.asm64.layout;

import dev.asm64.object.Symbol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The symbols of labels that have got their places. */
final class SymbolTable {
    private final List<Symbol> all = new ArrayList<>(0);

    /** By the indexes of the labels. */
    private final Map<Integer, Symbol> byLabel;

    SymbolTable(Labels labels, Symbols table, LabelPlaces places) {
        byLabel = labels.named().isEmpty() ? Map.of() : new HashMap<>();
        for (LabelDefinition label : labels.named()) {
            if (labels.isExternal(label.index())) {
                add(label, Symbol.external(label.name(), table.type(label)));
            } else if (labels.isBound(label.index())) {
                add(label, symbol(label, table, places));
            }
        }
    }

    private void add(LabelDefinition label, Symbol symbol) {
        byLabel.put(label.index(), symbol);
        all.add(symbol);
    }

    private static Symbol symbol(LabelDefinition label, Symbols table, LabelPlaces places) {
        LabelDefinition end = table.end(label);
        return new Symbol(
                label.name(),
                table.binding(label),
                table.type(label),
                places.section(label.index()),
                places.offset(label.index()),
                end == null ? 0 : places.offset(end.index()) - places.offset(label.index()));
    }

    /** The local symbols before the others. */
    List<Symbol> all() {
        if (all.isEmpty()) {
            return List.of();
        } else if (all.size() > 1) {
            all.sort(Comparator.comparing(Symbol::binding));
        }
        return Collections.unmodifiableList(all);
    }

    /** The symbol that a relocation refers to for a label, null for one without a name. */
    Symbol of(int label) {
        return byLabel.get(label);
    }
}
