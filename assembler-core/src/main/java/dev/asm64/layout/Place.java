package dev.asm64.layout;

import dev.asm64.object.Section;

/**
 * Where a label is.
 *
 * @param section the section
 * @param offset in bytes from its start
 */
public record Place(Section section, int offset) {}
