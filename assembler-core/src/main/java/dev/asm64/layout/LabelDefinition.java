package dev.asm64.layout;

import dev.asm64.operand.Label;

/** A label as its assembler knows it. */
public final class LabelDefinition implements Label {
    private static final int UNBOUND = -1;
    private static final int EXTERNAL = -2;

    private final Object owner;
    private final int index;
    private final String name;
    private int section = UNBOUND;
    private int offset;
    private int fixupsBefore;

    LabelDefinition(Object owner, int index, String name) {
        this.owner = owner;
        this.index = index;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    /** The same object for all labels that one program may use. */
    Object owner() {
        return owner;
    }

    /** The place of this label among those of its assembler. */
    int index() {
        return index;
    }

    /**
     * Whether the label has its place.
     *
     * @return true once it is bound
     */
    public boolean isBound() {
        return section >= 0;
    }

    /**
     * Whether the label stands for a symbol that is defined elsewhere.
     *
     * @return true if it was made so
     */
    public boolean isExternal() {
        return section == EXTERNAL;
    }

    /** The number of the section where the label is bound, in the order of their opening. */
    int section() {
        return section;
    }

    /** Where the label was bound: the offset among the emitted bytes of its section. */
    int offset() {
        return offset;
    }

    /** How many fixups stand before the label, which tells how far the layout moves it. */
    int fixupsBefore() {
        return fixupsBefore;
    }

    void bind(int sectionNumber, int place, int fixups) {
        section = sectionNumber;
        offset = place;
        fixupsBefore = fixups;
    }

    void bindElsewhere() {
        section = EXTERNAL;
    }

    /** Returns the name, or {@code label3} if it has none and three labels were made before it. */
    @Override
    public String toString() {
        return name.isEmpty() ? "label" + index : name;
    }
}
