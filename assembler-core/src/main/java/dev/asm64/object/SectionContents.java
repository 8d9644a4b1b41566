package dev.asm64.object;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A section with its bytes, and with what its bytes depend on. Immutable. */
public final class SectionContents {
    private final Section section;
    private final int alignment;
    private final int size;
    private final byte[] bytes;
    private final List<Relocation> relocations;

    /**
     * Creates a section with bytes.
     *
     * @param section name and kind, not {@link SectionKind#BSS}
     * @param alignment a power of two, in bytes
     * @param bytes the bytes; fields with a relocation hold zero
     * @param relocations in the order of their offsets
     */
    public SectionContents(
            Section section, int alignment, byte[] bytes, List<Relocation> relocations) {
        this(section, alignment, bytes, bytes.length, relocations);
    }

    /**
     * Creates a section with the first bytes of an array, which are copied.
     *
     * @param section name and kind, not {@link SectionKind#BSS}
     * @param alignment a power of two, in bytes
     * @param bytes at least {@code size} bytes; fields with a relocation hold zero
     * @param size the number of bytes
     * @param relocations in the order of their offsets
     * @throws IndexOutOfBoundsException if the array is shorter, or the size negative
     */
    public SectionContents(
            Section section, int alignment, byte[] bytes, int size, List<Relocation> relocations) {
        this(section, alignment, size, first(bytes, size), List.copyOf(relocations));
    }

    /**
     * Creates a section of zeros that takes no bytes.
     *
     * @param section name and kind {@link SectionKind#BSS}
     * @param alignment a power of two, in bytes
     * @param size the number of zeros
     */
    public SectionContents(Section section, int alignment, int size) {
        this(section, alignment, size, new byte[0], List.of());
    }

    private SectionContents(
            Section section, int alignment, int size, byte[] bytes, List<Relocation> relocations) {
        this.section = section;
        this.alignment = alignment;
        this.size = size;
        this.bytes = bytes;
        this.relocations = relocations;
    }

    private static byte[] first(byte[] bytes, int size) {
        Objects.checkFromToIndex(0, size, bytes.length);
        return Arrays.copyOf(bytes, size);
    }

    /**
     * Name and kind.
     *
     * @return the section
     */
    public Section section() {
        return section;
    }

    /**
     * The address of the section must be a multiple of this.
     *
     * @return a power of two, in bytes
     */
    public int alignment() {
        return alignment;
    }

    /**
     * The size in memory.
     *
     * @return the number of bytes
     */
    public int size() {
        return size;
    }

    /**
     * The bytes as far as they are known: fields with a relocation hold zero.
     *
     * @return a copy; empty for {@link SectionKind#BSS}
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The fields that depend on addresses.
     *
     * @return in the order of their offsets, unmodifiable
     */
    public List<Relocation> relocations() {
        return relocations;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionContents that
                && section.equals(that.section)
                && alignment == that.alignment
                && size == that.size
                && Arrays.equals(bytes, that.bytes)
                && relocations.equals(that.relocations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, alignment, size, Arrays.hashCode(bytes), relocations);
    }

    /** Returns the name, the size and the alignment. */
    @Override
    public String toString() {
        return "%s: %d bytes, aligned to %d".formatted(section, size, alignment);
    }
}
