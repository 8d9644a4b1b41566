package dev.asm64.layout;

import dev.asm64.operand.Label;

/**
 * A label as its assembler knows it: a number. What else is known of it has {@link Labels}, so that
 * most of these objects are kept by nothing but the user's code.
 */
public final class LabelDefinition implements Label {
    private final Object owner;
    private final int index;
    private final String name;

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

    /** Returns the name, or {@code label3} if it has none and three labels were made before it. */
    @Override
    public String toString() {
        return name.isEmpty() ? "label" + index : name;
    }
}
