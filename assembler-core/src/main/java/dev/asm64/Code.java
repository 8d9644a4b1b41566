package dev.asm64;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.layout.LabelOffsets;
import dev.asm64.operand.Label;
import dev.asm64.relocation.Relocation;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Assembled code: the bytes, the places of the labels, and what depends on the address that the
 * code is loaded at. Immutable, and safe for use by several threads.
 */
public final class Code {
    private final byte[] bytes;
    private final LabelOffsets labels;
    private final List<Relocation> relocations;
    private final int alignment;
    private final Set<CpuFeature> features;

    Code(
            byte[] bytes,
            LabelOffsets labels,
            List<Relocation> relocations,
            int alignment,
            Set<CpuFeature> features) {
        this.bytes = bytes;
        this.labels = labels;
        this.relocations = relocations;
        this.alignment = alignment;
        this.features = Collections.unmodifiableSet(features);
    }

    /**
     * The size of the code and its data.
     *
     * @return the number of bytes
     */
    public int size() {
        return bytes.length;
    }

    /**
     * The bytes as far as they are known: fields with a relocation hold zero.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The bytes for code that is loaded at an address, with all relocations applied.
     *
     * @param address where the first byte will be
     * @return the bytes, a new array each time
     * @throws DisplacementOutOfRangeException if an address does not fit in a field of 32 bits
     */
    public byte[] placedAt(long address) {
        byte[] placed = bytes.clone();
        for (Relocation relocation : relocations) {
            long value = address + relocation.addend();
            if (!relocation.type().holds(value)) {
                throw new DisplacementOutOfRangeException(
                        "%s at 0x%x of code at 0x%x: the value is 0x%x, legal are 0x%x to 0x%x; use a 64-bit field"
                                .formatted(
                                        relocation.type(),
                                        relocation.offset(),
                                        address,
                                        value,
                                        relocation.type().min(),
                                        relocation.type().max()));
            }
            relocation.type().store(placed, relocation.offset(), value);
        }
        return placed;
    }

    /**
     * Where a label is.
     *
     * @param label a label of the assembler that this code comes from
     * @return the offset in bytes from the first byte
     * @throws dev.asm64.error.ForeignLabelException if the label belongs to another assembler
     * @throws dev.asm64.error.UnboundLabelException if the label was not bound when the code was
     *     assembled
     * @throws NullPointerException if the label is null
     */
    public int offsetOf(Label label) {
        return labels.of(label);
    }

    /**
     * The fields that {@link #placedAt} fills in, in the order of their offsets.
     *
     * @return the relocations, unmodifiable
     */
    public List<Relocation> relocations() {
        return relocations;
    }

    /**
     * The address that the code must be loaded at is a multiple of this, so that {@code align}
     * means what it says.
     *
     * @return a power of two, in bytes
     */
    public int alignment() {
        return alignment;
    }

    /**
     * The features beyond the x86-64 baseline that the instructions need.
     *
     * @return the features, unmodifiable
     */
    public Set<CpuFeature> features() {
        return features;
    }

    /** Returns the bytes in hexadecimal, without blanks. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * A listing of the bytes in hexadecimal and as characters: 16 bytes a line, each line with its
     * offset.
     *
     * @return the lines, each ended by a line feed
     */
    public String hexDump() {
        StringBuilder dump = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 16) {
            int end = Math.min(at + 16, bytes.length);
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, at, end);
            dump.append("%08x  %-47s  |".formatted(at, hex));
            for (int i = at; i < end; i++) {
                dump.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            }
            dump.append("|\n");
        }
        return dump.toString();
    }
}
