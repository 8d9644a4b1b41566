package dev.asm64.layout;

import dev.asm64.error.UnboundLabelException;
import dev.asm64.object.Section;
import dev.asm64.operand.Label;

import java.util.Map;

/** The places of the labels of one assembler at the time the code was assembled. Immutable. */
public final class LabelPlaces {
    private static final Section[] NO_SECTIONS = {};
    private static final int[] NO_LABELS = {};

    /** The {@link LabelDefinition#owner} of the labels. */
    private final Object owner;

    private final Section[] sections;

    /** For each label the place of its section among the sections, negative if it has none. */
    private final int[] sectionNumbers;

    private final int[] offsets;

    LabelPlaces(Object owner, Section[] sections, int[] sectionNumbers, int[] offsets) {
        this.owner = owner;
        this.sections = sections;
        this.sectionNumbers = sectionNumbers;
        this.offsets = offsets;
    }

    /** The places of no labels. */
    static LabelPlaces none(Object owner) {
        return new LabelPlaces(owner, NO_SECTIONS, NO_LABELS, NO_LABELS);
    }

    /**
     * Whether the places of a label's assembler are these.
     *
     * @param label any label
     * @return false for a label of another assembler
     */
    public boolean have(Label label) {
        return ((LabelDefinition) label).owner() == owner;
    }

    /**
     * The places after the sections were put behind others.
     *
     * @param starts where each section's bytes start now
     * @return the new places
     */
    public LabelPlaces moved(Map<Section, Integer> starts) {
        int[] moved = offsets.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += sectionNumbers[i] < 0 ? 0 : starts.get(section(i));
        }
        return new LabelPlaces(owner, sections, sectionNumbers, moved);
    }

    /**
     * The place of a label.
     *
     * @param label a label that these places {@link #have}
     * @return its place
     * @throws UnboundLabelException if it was not bound when the code was assembled
     */
    public Place of(Label label) {
        LabelDefinition definition = (LabelDefinition) label;
        if (!isBound(definition)) {
            throw new UnboundLabelException(
                    "Label '%s' was not bound when the code was assembled".formatted(definition));
        }
        return place(definition.index());
    }

    /**
     * Whether a label of the assembler was bound when the code was assembled.
     *
     * @param label a label that these places {@link #have}
     * @return true if it has a place
     */
    public boolean isBound(Label label) {
        return isBound((LabelDefinition) label);
    }

    private boolean isBound(LabelDefinition label) {
        return label.index() < sectionNumbers.length && sectionNumbers[label.index()] >= 0;
    }

    private Place place(int label) {
        return new Place(section(label), offset(label));
    }

    /** The section of a label, null if it has none. */
    Section section(int label) {
        return sectionNumbers[label] < 0 ? null : sections[sectionNumbers[label]];
    }

    int offset(int label) {
        return offsets[label];
    }
}
