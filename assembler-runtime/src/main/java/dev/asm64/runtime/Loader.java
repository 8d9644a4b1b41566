package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.CpuFeature;
import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.runtime.error.CodeCacheFullException;
import dev.asm64.runtime.error.MissingCpuFeaturesException;
import dev.asm64.runtime.error.NativeMemoryException;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Loads code into a code cache. The methods {@code load} differ in how long the code stays.
 *
 * <p>Each of them throws, and leaves nothing allocated:
 *
 * <ul>
 *   <li>{@link IllegalArgumentException} if the code is empty,
 *   <li>{@link MissingCpuFeaturesException} if the code needs features that {@link HostCpu} has
 *       not, hints excepted; it lists the features and the instructions that need them,
 *   <li>{@link UnresolvedSymbolException} if the code uses symbols that it does not define and that
 *       are not found, with all their names,
 *   <li>{@link DisplacementOutOfRangeException} if the code has a field of 32 bits for an address
 *       or a distance that does not fit; calls and jumps to far symbols are no such case, they go
 *       through stubs,
 *   <li>{@link CodeCacheFullException} if the limit of the cache is reached,
 *   <li>{@link NativeMemoryException} if the system refuses the memory.
 * </ul>
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Loader {
    private final CodeCache cache;
    private final SymbolLookup symbols;

    Loader(CodeCache cache) {
        this(cache, Linker.nativeLinker().defaultLookup());
    }

    private Loader(CodeCache cache, SymbolLookup symbols) {
        this.cache = cache;
        this.symbols = symbols;
    }

    /**
     * Returns a loader that asks a lookup first for the symbols that code does not define, and then
     * those that this loader asks. A symbol may be a function of a library, an upcall stub, data,
     * or other loaded code; the loaded code keeps what was found reachable, but a symbol whose
     * arena is closed must not be used any more.
     *
     * @param symbols the lookup
     * @return a new loader
     */
    public Loader resolving(SymbolLookup symbols) {
        Objects.requireNonNull(symbols, "symbols");
        return new Loader(cache, symbols.or(this.symbols));
    }

    /**
     * Loads code with automatic lifetime: the garbage collector releases the memory after the
     * result and everything made from it have become unreachable. A call in progress keeps the code
     * reachable.
     *
     * @param code the code
     * @return the loaded code
     */
    public NativeCode load(Code code) {
        cache.expectGarbage();
        return load(code, Arena.ofAuto());
    }

    /**
     * Loads code with the lifetime of an arena. Closing the arena releases the memory; a handle
     * called afterwards throws {@link IllegalStateException}. While a call is in progress, closing
     * throws {@code IllegalStateException} and the code stays.
     *
     * <p>Code loaded with a confined arena is called by the arena's thread; in any other thread its
     * handles throw {@link WrongThreadException}.
     *
     * @param code the code
     * @param arena the arena
     * @return the loaded code
     * @throws IllegalStateException if the arena is closed
     * @throws WrongThreadException if the arena is confined to another thread
     */
    public NativeCode load(Code code, Arena arena) {
        Objects.requireNonNull(arena, "arena");
        return new NativeCode(runnable(code), cache, symbols, arena);
    }

    /**
     * Loads code that is called and unloaded by any thread. Unloading takes 20 to 500 microseconds,
     * because it waits for all threads of the JVM; a call takes some 10 ns more than a call of code
     * with automatic lifetime.
     *
     * @param code the code
     * @return the loaded code
     */
    public UnloadableCode loadShared(Code code) {
        return new UnloadableCode(runnable(code), cache, symbols, Arena.ofShared());
    }

    /**
     * Loads code that is called and unloaded by the current thread and by no other. Unloading takes
     * some 50 ns.
     *
     * @param code the code
     * @return the loaded code
     */
    public UnloadableCode loadConfined(Code code) {
        return new UnloadableCode(runnable(code), cache, symbols, Arena.ofConfined());
    }

    /** Loads code for the detection of CPU features itself. */
    NativeCode loadUnchecked(Code code) {
        return new NativeCode(code, cache, symbols, Arena.ofAuto());
    }

    private static Code runnable(Code code) {
        if (!code.features().isEmpty()) {
            Set<CpuFeature> missing = EnumSet.noneOf(CpuFeature.class);
            missing.addAll(code.features());
            missing.removeIf(CpuFeature::isHint);
            missing.removeAll(HostCpu.features());
            if (!missing.isEmpty()) {
                throw new MissingCpuFeaturesException(code, missing);
            }
        }
        return code;
    }
}
