package dev.asm64.layout;

import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.operand.Label;

import java.util.Objects;

/** The places of the labels of one assembler at the time the code was assembled. Immutable. */
public final class LabelOffsets {
    private final Labels owner;
    private final int[] offsets;

    LabelOffsets(Labels owner, int[] offsets) {
        this.owner = owner;
        this.offsets = offsets;
    }

    /**
     * The place of a label.
     *
     * @param label a label of the assembler
     * @return its offset in bytes from the start of the code
     * @throws ForeignLabelException if it belongs to another assembler
     * @throws UnboundLabelException if it was not bound when the code was assembled
     */
    public int of(Label label) {
        LabelDefinition definition =
                owner.own("offsetOf", Objects.requireNonNull(label, "offsetOf: label is null"));
        if (definition.index() >= offsets.length || offsets[definition.index()] < 0) {
            throw new UnboundLabelException(
                    "Label '%s' was not bound when the code was assembled".formatted(definition));
        }
        return offsets[definition.index()];
    }
}
