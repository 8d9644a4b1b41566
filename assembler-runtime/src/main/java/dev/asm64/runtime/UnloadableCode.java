package dev.asm64.runtime;

import dev.asm64.Code;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/**
 * Loaded code that is unloaded by {@link #close}. Afterwards whatever was made from it throws
 * {@link IllegalStateException}: handles, instances of interfaces and segments.
 */
public final class UnloadableCode extends NativeCode implements AutoCloseable {
    private final Arena arena;

    UnloadableCode(Code code, CodeCache cache, SymbolLookup symbols, Arena arena) {
        super(code, cache, symbols, arena);
        this.arena = arena;
    }

    /**
     * Unloads the code. Does nothing if it is unloaded already.
     *
     * @throws IllegalStateException if a call is inside the code; it stays loaded
     * @throws WrongThreadException if the code is confined to another thread; it stays loaded
     */
    @Override
    public void close() {
        if (!arena.scope().isAlive()) {
            return;
        }
        try {
            arena.close();
        } catch (IllegalStateException inUse) {
            if (arena.scope().isAlive()) {
                throw new IllegalStateException("the code stays loaded: a call is inside", inUse);
            }
        }
    }
}
