package dev.asm64.object;

/** What a symbol names. */
public enum SymbolType {
    /** Not said. */
    NONE,
    /** Data. */
    OBJECT,
    /** Instructions to be called. */
    FUNCTION,
    /** The start of a section. */
    SECTION
}
