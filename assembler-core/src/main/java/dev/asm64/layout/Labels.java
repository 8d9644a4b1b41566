package dev.asm64.layout;

import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.LabelBoundTwiceException;
import dev.asm64.names.Names;
import dev.asm64.operand.Label;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The labels of one assembler. */
public final class Labels {
    private final List<LabelDefinition> all = new ArrayList<>();

    /** Tells the labels made since the last {@link #clear} from all others. */
    private Object owner = new Object();

    /** Forgets all labels, which become foreign ones. */
    public void clear() {
        all.clear();
        owner = new Object();
    }

    /**
     * Makes a label without a name.
     *
     * @return the label, unbound
     */
    public LabelDefinition create() {
        return create("");
    }

    /**
     * Makes a label with a name.
     *
     * @param name its name
     * @return the label, unbound
     * @throws dev.asm64.error.IllegalNameException if it cannot be the name of a symbol
     */
    public LabelDefinition named(String name) {
        return create(Names.require("label", name));
    }

    /**
     * Makes a label for a symbol that is defined elsewhere.
     *
     * @param name the symbol
     * @return the label
     */
    LabelDefinition external(String name) {
        LabelDefinition label = create(name);
        label.bindElsewhere();
        return label;
    }

    private LabelDefinition create(String name) {
        LabelDefinition label = new LabelDefinition(owner, all.size(), name);
        all.add(label);
        return label;
    }

    /**
     * Makes a label that is bound to a place.
     *
     * @param section the section it is in
     * @param offset its place in the section
     * @param fixupsBefore how many fixups the section had when the place was its end
     * @return the label, without a name
     */
    public LabelDefinition createAt(Fixups section, int offset, int fixupsBefore) {
        LabelDefinition label = create();
        label.bind(section.section(), offset, fixupsBefore);
        return label;
    }

    /**
     * Binds a label to its place.
     *
     * @param label a label of this assembler
     * @param section the section it is in
     * @param offset its place in the section
     * @throws LabelBoundTwiceException if it has one
     */
    public void bind(Label label, Fixups section, int offset) {
        LabelDefinition own = own("bind", Objects.requireNonNull(label, "bind: label is null"));
        if (own.isBound()) {
            throw new LabelBoundTwiceException(
                    "bind: label '%s' is bound at offset 0x%x already, now at 0x%x; use a second label"
                            .formatted(own, own.offset(), offset));
        } else if (own.isExternal()) {
            throw new LabelBoundTwiceException(
                    "bind: label '%s' is external, so it has its place elsewhere; use a label made by label(name)"
                            .formatted(own));
        }
        own.bind(section.section(), offset, section.count());
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
        return ((LabelDefinition) label).owner() == owner;
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
                "%s: label '%s' was made by another assembler, or before reset(): use a label of the assembler that emits the code"
                        .formatted(user, label));
    }

    /** What the labels have as {@link LabelDefinition#owner}. */
    Object owner() {
        return owner;
    }

    /** All labels, in the order of their creation. */
    List<LabelDefinition> all() {
        return all;
    }
}
