package dev.asm64.object;

/** Who can refer to a symbol. */
public enum SymbolBinding {
    /** Only the code that it is part of. */
    LOCAL,
    /** Everything that is linked with the code. */
    GLOBAL
}
