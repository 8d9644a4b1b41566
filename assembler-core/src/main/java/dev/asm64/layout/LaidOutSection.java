package dev.asm64.layout;

import dev.asm64.object.Relocation;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A section that owns its array, so that the layout need not copy what it wrote.
 *
 * @param section name and kind
 * @param alignment a power of two, in bytes
 * @param size in memory, in bytes
 * @param bytes empty for zeros that take no bytes; nobody else may keep this array
 * @param relocations in the order of their offsets
 */
public record LaidOutSection(
        Section section, int alignment, int size, byte[] bytes, List<Relocation> relocations)
        implements SectionContents {
    /** Copies the relocations, and not the bytes. */
    public LaidOutSection {
        relocations = List.copyOf(relocations);
    }

    /** Returns a copy. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
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
