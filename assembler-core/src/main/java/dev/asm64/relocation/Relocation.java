package dev.asm64.relocation;

/**
 * A field whose value is known only when the code has its address. The symbol is the start of the
 * code.
 *
 * @param type how the value is computed
 * @param offset the offset of the field in bytes from the start of the code
 * @param addend the A of the formula: the offset of the label, plus what the program added
 */
public record Relocation(RelocationType type, int offset, long addend) {}
