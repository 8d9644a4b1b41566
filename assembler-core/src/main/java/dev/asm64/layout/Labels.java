package dev.asm64.layout;

import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.LabelBoundTwiceException;
import dev.asm64.operand.Label;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The labels of one assembler. */
public final class Labels {
    private final List<LabelDefinition> all = new ArrayList<>();

    /**
     * Makes a label.
     *
     * @param name its name, may be empty
     * @return the label, unbound
     */
    public Label create(String name) {
        Objects.requireNonNull(name, "label: name is null");
        LabelDefinition label = new LabelDefinition(this, all.size(), name);
        all.add(label);
        return label;
    }

    /**
     * Binds a label to its place.
     *
     * @param label a label of this assembler
     * @param offset the place
     * @throws LabelBoundTwiceException if it has one
     */
    public void bind(Label label, int offset) {
        LabelDefinition own = own("bind", Objects.requireNonNull(label, "bind: label is null"));
        if (own.isBound()) {
            throw new LabelBoundTwiceException(
                    "bind: label '%s' is bound at offset 0x%x already, now at 0x%x; use a second label"
                            .formatted(own, own.offset(), offset));
        }
        own.bind(offset);
    }

    /**
     * Looks a label up.
     *
     * @param user what uses the label, for the message
     * @param label a label
     * @return its definition
     * @throws ForeignLabelException if it is not one of these
     */
    public LabelDefinition own(String user, Label label) {
        if (!has(label)) {
            throw foreign(user, label);
        }
        return (LabelDefinition) label;
    }

    /**
     * Whether a label is one of these.
     *
     * @param label a label
     * @return false for a label of another assembler
     */
    public boolean has(Label label) {
        return ((LabelDefinition) label).owner() == this;
    }

    /**
     * The exception for a label of another assembler.
     *
     * @param user what uses the label
     * @param label the label
     * @return the exception, to be thrown
     */
    public static ForeignLabelException foreign(String user, Label label) {
        return new ForeignLabelException(
                "%s: label '%s' was made by another assembler: use a label of the assembler that emits the code"
                        .formatted(user, label));
    }

    /** The places of all labels as they are now. */
    public LabelOffsets offsets() {
        int[] offsets = new int[all.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = all.get(i).offset();
        }
        return new LabelOffsets(this, offsets);
    }
}
