package dev.asm64.object;

import dev.asm64.layout.LaidOutSection;

import java.util.List;

/** A section with its bytes, and with what its bytes depend on. Immutable. */
public sealed interface SectionContents permits LaidOutSection {
    /**
     * Creates a section with bytes.
     *
     * @param section name and kind, not {@link SectionKind#BSS}
     * @param alignment a power of two, in bytes
     * @param bytes the bytes, which are copied; fields with a relocation hold zero
     * @param relocations in the order of their offsets
     * @return the section
     */
    static SectionContents of(
            Section section, int alignment, byte[] bytes, List<Relocation> relocations) {
        return new LaidOutSection(section, alignment, bytes.length, bytes.clone(), relocations);
    }

    /**
     * Creates a section of zeros that takes no bytes.
     *
     * @param section name and kind {@link SectionKind#BSS}
     * @param alignment a power of two, in bytes
     * @param size the number of zeros
     * @return the section
     */
    static SectionContents zeros(Section section, int alignment, int size) {
        return new LaidOutSection(section, alignment, size, new byte[0], List.of());
    }

    /**
     * Name and kind.
     *
     * @return the section
     */
    Section section();

    /**
     * The address of the section must be a multiple of this.
     *
     * @return a power of two, in bytes
     */
    int alignment();

    /**
     * The size in memory.
     *
     * @return the number of bytes
     */
    int size();

    /**
     * The bytes as far as they are known: fields with a relocation hold zero.
     *
     * @return a copy; empty for {@link SectionKind#BSS}
     */
    byte[] bytes();

    /**
     * The fields that depend on addresses.
     *
     * @return in the order of their offsets, unmodifiable
     */
    List<Relocation> relocations();
}
