package dev.asm64.layout;

import dev.asm64.object.Section;

/**
 * The bytes emitted into one section, before the layout, which reads them while nothing is emitted.
 * Two of the same section become one, in their order.
 */
public interface EmittedSection {
    /**
     * Name and kind.
     *
     * @return the section
     */
    Section section();

    /**
     * The bytes, which may be followed by others that mean nothing.
     *
     * @return at least {@link #size()} bytes, owned by the assembler
     */
    byte[] bytes();

    /**
     * The number of bytes emitted.
     *
     * @return the size
     */
    int size();

    /**
     * The largest alignment asked for.
     *
     * @return a power of two
     */
    int alignment();

    /**
     * What to fix up in the bytes.
     *
     * @return the fixups
     */
    Fixups fixups();
}
