package dev.asm64.layout;

import dev.asm64.error.UnboundLabelException;
import dev.asm64.object.Section;
import dev.asm64.operand.Label;

import java.util.function.ToIntFunction;

/** The places of the labels of one assembler at the time the code was assembled. Immutable. */
public final class LabelPlaces {
    private static final Section[] NO_SECTIONS = {};
    private static final long[] NO_LABELS = {};

    /** The {@link LabelDefinition#owner} of the labels. */
    private final Object owner;

    private final Section[] sections;

    /** For each label its section's number, negative if it has none, above its offset. */
    private final long[] places;

    LabelPlaces(Object owner, Section[] sections, long[] places) {
        this.owner = owner;
        this.sections = sections;
        this.places = places;
    }

    /** The place of a label for the constructor. */
    static long place(int section, int offset) {
        return (long) section << 32 | offset & 0xFFFFFFFFL;
    }

    /** The places of no labels. */
    static LabelPlaces none(Object owner) {
        return new LabelPlaces(owner, NO_SECTIONS, NO_LABELS);
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
    public LabelPlaces moved(ToIntFunction<Section> starts) {
        long[] moved = places.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += places[i] < 0 ? 0 : starts.applyAsInt(section(i));
        }
        return new LabelPlaces(owner, sections, moved);
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
        return label.index() < places.length && places[label.index()] >= 0;
    }

    private Place place(int label) {
        return new Place(section(label), offset(label));
    }

    /** The section of a label, null if it has none. */
    Section section(int label) {
        int number = (int) (places[label] >> 32);
        return number < 0 ? null : sections[number];
    }

    int offset(int label) {
        return (int) places[label];
    }
}
