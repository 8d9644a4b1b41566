package dev.asm64.object;

import java.util.OptionalLong;

/** Knows the addresses of symbols that are defined elsewhere. */
@FunctionalInterface
public interface SymbolResolver {
    /** Knows no symbol. */
    SymbolResolver NONE = (_, _) -> OptionalLong.empty();

    /**
     * Looks a symbol up.
     *
     * @param name the symbol
     * @param type of the field that refers to it: {@link RelocationType#R_X86_64_PLT32} calls or
     *     jumps to it, and so may get the address of a stub that jumps there
     * @return the address; empty if the symbol is unknown
     */
    OptionalLong resolve(String name, RelocationType type);
}
