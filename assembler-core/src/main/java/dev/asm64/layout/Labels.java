package dev.asm64.layout;

import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.LabelBoundTwiceException;
import dev.asm64.names.Names;
import dev.asm64.operand.Label;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The labels of one assembler. Programs have millions of labels, so what is known of them stands in
 * arrays of numbers, by their indexes: most of the objects die young, and the garbage collector has
 * nothing to follow.
 */
public final class Labels {
    private static final int UNBOUND = -1;
    private static final int EXTERNAL = -2;

    /** Those with a name, by their indexes, in the order of their creation. */
    private final Map<Integer, LabelDefinition> named = new LinkedHashMap<>();

    /** Tells the labels made since the last {@link #clear} from all others. */
    private Object owner = new Object();

    private int count;
    private int unbound;
    private int[] sections = {};
    private int[] offsets = {};
    private int[] fixupsBefore = {};

    /** Forgets all labels, which become foreign ones. */
    public void clear() {
        named.clear();
        owner = new Object();
        count = 0;
        unbound = 0;
    }

    /**
     * Makes a label without a name.
     *
     * @return the label, unbound
     */
    public LabelDefinition create() {
        return create("", UNBOUND);
    }

    /**
     * Makes a label with a name.
     *
     * @param name its name
     * @return the label, unbound
     * @throws dev.asm64.error.IllegalNameException if it cannot be the name of a symbol
     */
    public LabelDefinition named(String name) {
        return createNamed(Names.require("label", name), UNBOUND);
    }

    /**
     * Makes a label for a symbol that is defined elsewhere.
     *
     * @param name the symbol
     * @return the label
     */
    LabelDefinition external(String name) {
        return createNamed(name, EXTERNAL);
    }

    private LabelDefinition createNamed(String name, int section) {
        LabelDefinition label = create(name, section);
        named.put(label.index(), label);
        return label;
    }

    private LabelDefinition create(String name, int section) {
        if (count == sections.length) {
            grow();
        }
        sections[count] = section;
        unbound += section == UNBOUND ? 1 : 0;
        return new LabelDefinition(owner, count++, name);
    }

    private void grow() {
        int capacity = Math.max(16, count + (count >> 1));
        sections = Arrays.copyOf(sections, capacity);
        offsets = Arrays.copyOf(offsets, capacity);
        fixupsBefore = Arrays.copyOf(fixupsBefore, capacity);
    }

    /**
     * Makes a label that is bound to a place.
     *
     * @param section the section it is in
     * @param offset its place in the section
     * @param fixups how many fixups the section had when the place was its end
     * @return the label, without a name
     */
    public LabelDefinition createAt(Fixups section, int offset, int fixups) {
        LabelDefinition label = create();
        place(label.index(), section.section(), offset, fixups);
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
        int index = own.index();
        if (!isUnbound(index)) {
            throw boundTwice(own, offset);
        }
        place(index, section.section(), offset, section.count());
    }

    private LabelBoundTwiceException boundTwice(LabelDefinition label, int offset) {
        return new LabelBoundTwiceException(
                isExternal(label.index())
                        ? "bind: label '%s' is external, so it has its place elsewhere; use a label made by label(name)"
                                .formatted(label)
                        : "bind: label '%s' is bound at offset 0x%x already, now at 0x%x; use a second label"
                                .formatted(label, offset(label.index()), offset));
    }

    private void place(int label, int section, int offset, int fixups) {
        sections[label] = section;
        offsets[label] = offset;
        fixupsBefore[label] = fixups;
        unbound--;
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

    /** The number of labels; their indexes are below it. */
    int count() {
        return count;
    }

    /** The labels with a name, in the order of their creation. */
    Collection<LabelDefinition> named() {
        return named.values();
    }

    /** The label of an index, for messages. */
    LabelDefinition at(int index) {
        LabelDefinition label = named.get(index);
        return label == null ? new LabelDefinition(owner, index, "") : label;
    }

    /** Whether each label has its place, here or elsewhere. */
    boolean areAllBound() {
        return unbound == 0;
    }

    /** Whether a label has its place. */
    boolean isBound(int label) {
        return sections[label] >= 0;
    }

    /** Whether a label has no place yet, neither here nor elsewhere. */
    boolean isUnbound(int label) {
        return sections[label] == UNBOUND;
    }

    /** Whether a label stands for a symbol that is defined elsewhere. */
    boolean isExternal(int label) {
        return sections[label] == EXTERNAL;
    }

    /** The number of the section where a label is bound, negative if it is not. */
    int section(int label) {
        return sections[label];
    }

    /** Where a label was bound: the offset among the emitted bytes of its section. */
    int offset(int label) {
        return offsets[label];
    }

    /** How many fixups stand before a label, which tells how far the layout moves it. */
    int fixupsBefore(int label) {
        return fixupsBefore[label];
    }
}
