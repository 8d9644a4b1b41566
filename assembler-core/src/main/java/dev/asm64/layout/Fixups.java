package dev.asm64.layout;

import dev.asm64.object.RelocationType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the layout has to fix up in the emitted bytes of one section, in the order of their offsets:
 * fields that refer to labels, jumps that may become near, paddings that depend on those jumps.
 */
public final class Fixups {
    /** In a kind: the short form of a jump that may become near, with its near opcode above. */
    static final int JUMP = 0x100;

    /** In a kind: padding; the addend is the boundary, the offset its start. */
    static final int PADDING = 0x200;

    /** In a kind: a distance between two labels; the addend tells which of the distances. */
    static final int DISTANCE = 0x400;

    private static final int TYPE = 0xFF;
    private static final int TO_END = 24;
    private static final int NEAR_SIZE = 12;
    private static final int NEAR_OPCODE = 16;
    private static final RelocationType[] TYPES = RelocationType.values();

    /** For padding, which has no label. */
    private static final int NO_LABEL = -1;

    private final int section;
    private final Labels labels;
    private final List<Distance> distances = new ArrayList<>(0);

    /**
     * Two elements for each fixup: its kind above its offset, and its addend above the index of its
     * label. One array, because most of them are written and read together.
     */
    private long[] elements = {};

    private int count;

    /** One more than the index of the last jump that may become near. */
    private int afterLastJump;

    private int afterLastPadding;

    /** Where a distance is counted from, and what is added to it. */
    record Distance(int from, int addend) {}

    /** What is known about the distance of a jump while it is emitted. */
    public enum Reach {
        /** The label is near enough for the short form. */
        SHORT,
        /** It is not. */
        NEAR,
        /** The layout will tell. */
        OPEN
    }

    /**
     * Creates an empty list.
     *
     * @param section the number of the section
     * @param labels the labels of the assembler
     */
    public Fixups(int section, Labels labels) {
        this.section = section;
        this.labels = labels;
    }

    /** Forgets all fixups. */
    public void clear() {
        distances.clear();
        count = 0;
        afterLastJump = 0;
        afterLastPadding = 0;
    }

    /**
     * Records a field.
     *
     * @param type how the field is computed
     * @param offset where the field is
     * @param label what it refers to
     * @param addend what is added to the label's address
     */
    public void addField(RelocationType type, int offset, LabelDefinition label, int addend) {
        add(type.ordinal(), offset, label.index(), addend);
    }

    /**
     * Records the displacement of an operand, which counts from the end of the instruction.
     *
     * @param offset where the displacement is
     * @param toEnd the bytes from there to the end of the instruction
     * @param label what the operand refers to
     * @param addend what is added to the label's address
     */
    public void addDisplacement(int offset, int toEnd, LabelDefinition label, int addend) {
        add(
                RelocationType.R_X86_64_PC32.ordinal() | toEnd << TO_END,
                offset,
                label.index(),
                addend);
    }

    /**
     * Records a field with a distance between two labels.
     *
     * @param type of the size of the field, and of its range
     * @param offset where the field is
     * @param from where the distance is counted from
     * @param to where it is counted to
     * @param addend what is added to it
     */
    public void addDistance(
            RelocationType type, int offset, LabelDefinition from, LabelDefinition to, int addend) {
        distances.add(new Distance(from.index(), addend));
        add(DISTANCE | type.ordinal(), offset, to.index(), distances.size() - 1);
    }

    /**
     * Records a jump, emitted in its short form, that the layout may make near.
     *
     * @param offset where the 8-bit displacement is, behind one byte of opcode
     * @param nearOpcodeSize the bytes of the near form before its displacement: 1, or 2 with 0F
     * @param nearOpcode the last of them
     * @param label the target
     */
    public void addJump(int offset, int nearOpcodeSize, int nearOpcode, LabelDefinition label) {
        int near = nearOpcodeSize << NEAR_SIZE | nearOpcode << NEAR_OPCODE;
        add(JUMP | RelocationType.R_X86_64_PC8.ordinal() | near, offset, label.index(), -1);
        afterLastJump = count;
    }

    /**
     * Records padding, if jumps before it may still change how much is needed.
     *
     * @param start where the padding starts
     * @param boundary a power of two
     */
    public void addPadding(int start, int boundary) {
        if (afterLastJump != 0) {
            add(PADDING, start, NO_LABEL, boundary);
            afterLastPadding = count;
        }
    }

    private void add(int kind, int offset, int label, int addend) {
        int at = 2 * count;
        if (at == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(16, at + (at >> 2) * 2));
        }
        elements[at] = pair(kind, offset);
        elements[at + 1] = pair(addend, label);
        count++;
    }

    private static long pair(int high, int low) {
        return (long) high << 32 | low & 0xFFFFFFFFL;
    }

    private int kind(int i) {
        return (int) (elements[2 * i] >> 32);
    }

    private int storedAddend(int i) {
        return (int) (elements[2 * i + 1] >> 32);
    }

    /**
     * Whether a jump to a label can be short.
     *
     * @param label the target
     * @param end where the short form would end
     * @return what is known by now
     */
    public Reach reach(LabelDefinition label, int end) {
        int index = label.index();
        if (labels.section(index) != section) {
            return labels.isUnbound(index) ? Reach.OPEN : Reach.NEAR;
        }
        int before = labels.fixupsBefore(index);
        if (afterLastJump > before || afterLastPadding > before) {
            // Also where it is surely too far: the order of decisions must be that of GNU as.
            return Reach.OPEN;
        }
        int distance = labels.offset(index) - end;
        return distance == (byte) distance ? Reach.SHORT : Reach.NEAR;
    }

    /** The number of the section, in the order of their opening. */
    int section() {
        return section;
    }

    /**
     * The number of fixups so far.
     *
     * @return one more than the index of the last
     */
    public int count() {
        return count;
    }

    /**
     * Whether a label is bound in this section.
     *
     * @param label any label of the assembler
     * @return false if it is unbound or bound elsewhere
     */
    public boolean have(LabelDefinition label) {
        return labels.section(label.index()) == section;
    }

    /** Whether the layout changes no size. */
    boolean areFixed() {
        return afterLastJump == 0;
    }

    /** Whether there is padding whose size depends on the layout. */
    boolean havePaddings() {
        return afterLastPadding != 0;
    }

    boolean isJump(int i) {
        return (kind(i) & JUMP) != 0;
    }

    boolean isDistance(int i) {
        return (kind(i) & DISTANCE) != 0;
    }

    boolean isPadding(int i) {
        return (kind(i) & PADDING) != 0;
    }

    RelocationType type(int i) {
        return TYPES[kind(i) & TYPE];
    }

    /** The bytes of a near jump before its displacement. */
    int nearOpcodeSize(int i) {
        return kind(i) >> NEAR_SIZE & 0xF;
    }

    /** The last byte of a near jump before its displacement. */
    int nearOpcode(int i) {
        return kind(i) >> NEAR_OPCODE & 0xFF;
    }

    int offset(int i) {
        return (int) elements[2 * i];
    }

    /** The index of the label. */
    int label(int i) {
        return (int) elements[2 * i + 1];
    }

    /** The labels of the assembler. */
    Labels labels() {
        return labels;
    }

    /** What is added to the label, and may have more than 32 bits. */
    long addend(int i) {
        return (long) storedAddend(i) - (kind(i) >> TO_END & 0xF);
    }

    /** The boundary of padding. */
    int boundary(int i) {
        return storedAddend(i);
    }

    Distance distance(int i) {
        return distances.get(storedAddend(i));
    }
}
