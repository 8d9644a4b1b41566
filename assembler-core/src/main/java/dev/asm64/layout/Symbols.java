package dev.asm64.layout;

import dev.asm64.error.DuplicateSymbolException;
import dev.asm64.error.IllegalNameException;
import dev.asm64.object.Names;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the symbol table says of the labels of one assembler, beyond their names and places. */
public final class Symbols {
    private final Labels labels;
    private final Map<String, LabelDefinition> globals = new HashMap<>();
    private final Map<String, LabelDefinition> externals = new LinkedHashMap<>();
    private final Map<LabelDefinition, SymbolType> types = new HashMap<>();
    private final Map<LabelDefinition, LabelDefinition> ends = new HashMap<>();

    /**
     * Creates an empty table.
     *
     * @param labels the labels that it describes
     */
    public Symbols(Labels labels) {
        this.labels = labels;
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
        if (globals.containsKey(name)) {
            throw new DuplicateSymbolException(
                    "external: symbol '%s' is defined here; use its label".formatted(name));
        }
        return externals.computeIfAbsent(name, labels::external);
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
        LabelDefinition other = globals.getOrDefault(label.name(), externals.get(label.name()));
        if (other != null && other != label || label.isExternal()) {
            throw new DuplicateSymbolException(
                    "global: symbol '%s' is %s already; use another name"
                            .formatted(label, other.isExternal() ? "external" : "exported"));
        }
        globals.put(label.name(), label);
    }

    /**
     * Says what a label names.
     *
     * @param label the label
     * @param type function or object
     */
    public void describe(LabelDefinition label, SymbolType type) {
        types.put(label, type);
    }

    /**
     * Says where what a label names ends.
     *
     * @param label the label
     * @param end bound to the first byte behind it
     */
    public void end(LabelDefinition label, LabelDefinition end) {
        ends.put(label, end);
    }

    SymbolBinding binding(LabelDefinition label) {
        return globals.get(label.name()) == label ? SymbolBinding.GLOBAL : SymbolBinding.LOCAL;
    }

    SymbolType type(LabelDefinition label) {
        return types.getOrDefault(label, SymbolType.NONE);
    }

    /** The label behind what a label names, null if unknown. */
    LabelDefinition end(LabelDefinition label) {
        return ends.get(label);
    }

    /** The exported labels by name. */
    Map<String, LabelDefinition> globals() {
        return globals;
    }
}
