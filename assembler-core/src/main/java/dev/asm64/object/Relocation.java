package dev.asm64.object;

/**
 * A field whose value depends on addresses that are not known yet.
 *
 * @param type how the value is computed
 * @param offset the offset of the field in bytes from the start of its section
 * @param symbol what it refers to
 * @param addend the A of the formula
 */
public record Relocation(RelocationType type, int offset, Symbol symbol, long addend) {}
