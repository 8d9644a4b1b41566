package dev.asm64.layout;

import dev.asm64.object.Section;

/**
 * The bytes emitted into one section, before the layout. Two of the same section become one, in
 * their order.
 *
 * @param section name and kind
 * @param bytes at least {@code size} bytes, owned by the assembler
 * @param size the number of bytes emitted
 * @param alignment a power of two
 * @param fixups what to fix up in the bytes
 */
public record EmittedSection(
        Section section, byte[] bytes, int size, int alignment, Fixups fixups) {}
