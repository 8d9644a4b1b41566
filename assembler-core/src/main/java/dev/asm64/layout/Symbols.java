package dev.asm64.layout;

import dev.asm64.error.DuplicateSymbolException;
import dev.asm64.error.IllegalNameException;
import dev.asm64.names.Names;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the symbol table says of the labels of one assembler, beyond their names and places. */
public final class Symbols {
    private final Labels labels;

    /** The labels that other code knows or defines, by name. */
    private final Map<String, LabelDefinition> shared = new LinkedHashMap<>();

    private final Map<LabelDefinition, Description> descriptions = new HashMap<>();

    /** What a label names, and where that ends; null if unknown. */
    private record Description(SymbolType type, LabelDefinition end) {
        static final Description NONE = new Description(SymbolType.NONE, null);
    }

    /**
     * Creates an empty table.
     *
     * @param labels the labels that it describes
     */
    public Symbols(Labels labels) {
        this.labels = labels;
    }

    /** Forgets all that was said. */
    public void clear() {
        shared.clear();
        descriptions.clear();
    }

    /**
     * The label of a symbol that is defined elsewhere.
     *
     * @param name the symbol
     * @return the label, the same one each time
     * @throws DuplicateSymbolException if a label of this assembler is exported under the name
     * @throws IllegalNameException if it cannot be the name of a symbol
     */
    public LabelDefinition external(String name) {
        Names.require("external", name);
        LabelDefinition label = shared.get(name);
        if (label == null) {
            label = labels.external(name);
            shared.put(name, label);
        } else if (!labels.isExternal(label.index())) {
            throw new DuplicateSymbolException(
                    "external: symbol '%s' is defined here; use its label".formatted(name));
        }
        return label;
    }

    /**
     * Exports a label.
     *
     * @param label a label with a name
     * @throws DuplicateSymbolException if another label has the name, or it is defined elsewhere
     * @throws IllegalNameException if the label has no name
     */
    public void export(LabelDefinition label) {
        if (label.name().isEmpty()) {
            throw new IllegalNameException(
                    "global: '%s' has no name; use a label made by label(name)".formatted(label));
        }
        LabelDefinition other = shared.get(label.name());
        if (other != null && other != label || labels.isExternal(label.index())) {
            throw new DuplicateSymbolException(
                    "global: symbol '%s' is %s already; use another name"
                            .formatted(
                                    label,
                                    labels.isExternal(other.index()) ? "external" : "exported"));
        }
        shared.put(label.name(), label);
    }

    /**
     * Says what a label names.
     *
     * @param label the label
     * @param type function or object
     */
    public void describe(LabelDefinition label, SymbolType type) {
        descriptions.put(label, new Description(type, end(label)));
    }

    /**
     * Says where what a label names ends.
     *
     * @param label the label
     * @param end bound to the first byte behind it
     */
    public void end(LabelDefinition label, LabelDefinition end) {
        descriptions.put(label, new Description(type(label), end));
    }

    SymbolBinding binding(LabelDefinition label) {
        return shared.get(label.name()) == label ? SymbolBinding.GLOBAL : SymbolBinding.LOCAL;
    }

    SymbolType type(LabelDefinition label) {
        return description(label).type();
    }

    /** The label behind what a label names, null if unknown. */
    LabelDefinition end(LabelDefinition label) {
        return description(label).end();
    }

    private Description description(LabelDefinition label) {
        return descriptions.getOrDefault(label, Description.NONE);
    }

    /** The labels that are exported or external. */
    Collection<LabelDefinition> shared() {
        return shared.values();
    }
}
