package dev.asm64.layout;

import dev.asm64.object.Relocation;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A section that owns its array, so that the layout need not copy what it wrote. */
public final class LaidOutSection implements SectionContents {
    private final Section section;
    private final int alignment;
    private final int size;
    private final byte[] bytes;
    private final List<Relocation> relocations;

    private LaidOutSection(
            Section section, int alignment, int size, byte[] bytes, List<Relocation> relocations) {
        this.section = section;
        this.alignment = alignment;
        this.size = size;
        this.bytes = bytes;
        this.relocations = relocations;
    }

    /**
     * Creates a section with bytes.
     *
     * @param section name and kind
     * @param alignment a power of two, in bytes
     * @param bytes nobody else may keep this array
     * @param relocations in the order of their offsets
     * @return the section
     */
    public static SectionContents of(
            Section section, int alignment, byte[] bytes, List<Relocation> relocations) {
        return new LaidOutSection(
                section, alignment, bytes.length, bytes, List.copyOf(relocations));
    }

    /**
     * Creates a section of zeros that takes no bytes.
     *
     * @param section name and kind
     * @param alignment a power of two, in bytes
     * @param size the number of zeros
     * @return the section
     */
    public static SectionContents zeros(Section section, int alignment, int size) {
        return new LaidOutSection(section, alignment, size, new byte[0], List.of());
    }

    @Override
    public Section section() {
        return section;
    }

    @Override
    public int alignment() {
        return alignment;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public List<Relocation> relocations() {
        return relocations;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LaidOutSection that
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
