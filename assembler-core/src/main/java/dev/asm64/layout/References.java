package dev.asm64.layout;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.relocation.Relocation;
import dev.asm64.relocation.RelocationType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The fields that refer to labels, in the order of their offsets; resolved in one pass when the
 * code is assembled.
 */
public final class References {
    private RelocationType[] types = new RelocationType[16];
    private int[] offsets = new int[16];
    private LabelDefinition[] labels = new LabelDefinition[16];
    private int[] addends = new int[16];
    private int count;

    /**
     * Records a reference.
     *
     * @param type how the field is computed
     * @param offset where the field is
     * @param label what it refers to
     * @param addend what is added to the label's address
     */
    public void add(RelocationType type, int offset, LabelDefinition label, int addend) {
        if (count == types.length) {
            grow();
        }
        types[count] = type;
        offsets[count] = offset;
        labels[count] = label;
        addends[count] = addend;
        count++;
    }

    private void grow() {
        types = Arrays.copyOf(types, 2 * count);
        offsets = Arrays.copyOf(offsets, 2 * count);
        labels = Arrays.copyOf(labels, 2 * count);
        addends = Arrays.copyOf(addends, 2 * count);
    }

    /**
     * Writes the fields whose value does not depend on the address of the code, and returns the
     * others.
     *
     * @param code the emitted bytes
     * @return the relocations
     * @throws UnboundLabelException if a label is not bound
     * @throws DisplacementOutOfRangeException if a distance does not fit in its field
     */
    public List<Relocation> resolve(byte[] code) {
        requireBound();
        List<Relocation> relocations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long value = (long) labels[i].offset() + addends[i];
            if (types[i].isRelative()) {
                long distance = value - offsets[i];
                requireFit(i, distance);
                types[i].store(code, offsets[i], distance);
            } else {
                relocations.add(new Relocation(types[i], offsets[i], value));
            }
        }
        return List.copyOf(relocations);
    }

    private void requireBound() {
        Map<LabelDefinition, StringJoiner> unbound = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (!labels[i].isBound()) {
                unbound.computeIfAbsent(labels[i], l -> new StringJoiner(", "))
                        .add("0x%x".formatted(offsets[i]));
            }
        }
        if (!unbound.isEmpty()) {
            StringJoiner list = new StringJoiner("; ");
            unbound.forEach((label, uses) -> list.add("'%s' used at %s".formatted(label, uses)));
            throw new UnboundLabelException(
                    "Labels used but not bound: " + list + "; bind each to its place");
        }
    }

    private void requireFit(int i, long distance) {
        if (!types[i].holds(distance)) {
            throw new DisplacementOutOfRangeException(
                    "%s at 0x%x to label '%s' at 0x%x: the distance is %d bytes, legal are %d to %d%s"
                            .formatted(
                                    types[i].size() == 1
                                            ? "Short jump with its displacement"
                                            : "Displacement",
                                    offsets[i],
                                    labels[i],
                                    labels[i].offset(),
                                    distance,
                                    types[i].min(),
                                    types[i].max(),
                                    types[i].size() == 1 ? "; use a near jump" : ""));
        }
    }
}
