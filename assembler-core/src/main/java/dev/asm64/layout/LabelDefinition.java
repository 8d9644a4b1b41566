package dev.asm64.layout;

import dev.asm64.operand.Label;

/** A label as its assembler knows it. */
public final class LabelDefinition implements Label {
    private static final int UNBOUND = -1;

    private final Labels owner;
    private final int index;
    private final String name;
    private int offset = UNBOUND;

    LabelDefinition(Labels owner, int index, String name) {
        this.owner = owner;
        this.index = index;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    Labels owner() {
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
        return offset != UNBOUND;
    }

    /**
     * Where the label is bound.
     *
     * @return the offset in bytes from the start of the code, -1 if unbound
     */
    public int offset() {
        return offset;
    }

    void bind(int place) {
        offset = place;
    }

    /** Returns the name, or {@code label3} for the third anonymous label. */
    @Override
    public String toString() {
        return name.isEmpty() ? "label" + index : name;
    }
}
