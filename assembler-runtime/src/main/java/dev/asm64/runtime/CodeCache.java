package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.runtime.error.CodeCacheFullException;
import dev.asm64.runtime.error.NativeMemoryException;
import dev.asm64.runtime.memory.Block;
import dev.asm64.runtime.memory.Budget;
import dev.asm64.runtime.memory.Pools;
import dev.asm64.runtime.memory.Protection;
import dev.asm64.runtime.memory.Usage;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The memory that code is loaded into. It is mapped in pools, near the C library where there is
 * room, and handed out in cells of 64 bytes, so that loading is a copy. Free cells hold {@code
 * hlt}: execution that gets there faults, and the JVM writes its error report.
 *
 * <p>Most programs need only the {@linkplain #standard() standard cache}. A cache of one's own has
 * its own limit and statistics; it gives all memory back when it has become unreachable, with
 * everything that it loaded.
 *
 * <p>Safe for use by several threads.
 */
public final class CodeCache {
    /** For bytes that must not run: it raises SIGSEGV, upon which the JVM writes its report. */
    private static final byte HLT = (byte) 0xF4;

    private final Mapper mapper;
    private final Pools text;

    private CodeCache(Builder builder) {
        mapper = new Mapper(builder.methods);
        text =
                new Pools(
                        size -> mapper.map(size, Protection.READ_EXECUTE),
                        HLT,
                        new Budget(builder.limit));
    }

    /** Made when it is first asked for, so that a host that cannot load code is told before. */
    private static final class Standard {
        static final CodeCache CACHE = builder().build();
    }

    /**
     * Returns the cache of this process that {@link NativeCode#load} uses. It has no limit. The
     * system property {@code dev.asm64.runtime.mapping} sets its methods of mapping, such as {@code
     * MEMFD,MPROTECT}; without it they are all of {@link MappingMethod}, in their order.
     *
     * @return the cache
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     */
    public static CodeCache standard() {
        Host.require();
        return Standard.CACHE;
    }

    /**
     * Begins a cache of one's own.
     *
     * @return a builder for a cache like the standard one
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Loads code with automatic lifetime; see {@link NativeCode#load(Code)}.
     *
     * @param code the code, not empty
     * @return the loaded code
     */
    public NativeCode load(Code code) {
        return load(code, Arena.ofAuto());
    }

    /**
     * Loads code with the lifetime of an arena; see {@link NativeCode#load(Code, Arena)}.
     *
     * @param code the code, not empty
     * @param arena the arena, open
     * @return the loaded code
     */
    public NativeCode load(Code code, Arena arena) {
        Objects.requireNonNull(arena, "arena");
        return new NativeCode(code, allocate(code), arena);
    }

    /**
     * Loads code that any thread may call and any thread may unload. Unloading takes long, some 20
     * to 500 us, because it waits for all threads of the JVM; a call takes some 10 ns more than one
     * of code with automatic lifetime.
     *
     * @param code the code, not empty
     * @return the loaded code
     */
    public UnloadableCode loadShared(Code code) {
        return new UnloadableCode(code, allocate(code), Arena.ofShared());
    }

    /**
     * Loads code that only the current thread may call and unload. Both are cheap.
     *
     * @param code the code, not empty
     * @return the loaded code
     */
    public UnloadableCode loadConfined(Code code) {
        return new UnloadableCode(code, allocate(code), Arena.ofConfined());
    }

    private Block allocate(Code code) {
        if (Objects.requireNonNull(code, "code").size() == 0) {
            throw new IllegalArgumentException("the code is empty");
        }
        // One byte more, so that at least one hlt follows the code.
        return text.allocate(code.size() + 1L, code.alignment());
    }

    /**
     * Returns how this cache obtains executable memory: the first of its methods that the system
     * does not refuse.
     *
     * @return the method
     * @throws NativeMemoryException if the system refuses all of them
     */
    public MappingMethod mappingMethod() {
        return mapper.method();
    }

    /**
     * Returns why the methods before {@link #mappingMethod()} are not in use.
     *
     * @return what the system answered to each, unmodifiable
     * @throws NativeMemoryException if the system refuses all methods
     */
    public Map<MappingMethod, NativeMemoryException> refusedMethods() {
        return mapper.refusals();
    }

    /**
     * Returns what the cache holds now.
     *
     * @return the statistics
     */
    public CodeCacheStatistics statistics() {
        Usage usage = text.usage();
        long free = usage.reserved() - usage.used();
        double fragmentation = free == 0 ? 0 : 1 - (double) usage.largestFreeRun() / free;
        return new CodeCacheStatistics(
                usage.reserved(), usage.used(), usage.blocks(), fragmentation);
    }

    /** Settings of a cache. */
    public static final class Builder {
        private static final String MAPPING = "dev.asm64.runtime.mapping";

        private List<MappingMethod> methods = standardMethods();
        private long limit = Long.MAX_VALUE;

        private Builder() {}

        private static List<MappingMethod> standardMethods() {
            String property = System.getProperty(MAPPING);
            if (property == null) {
                return List.of(MappingMethod.values());
            }
            return Arrays.stream(property.split(",")).map(MappingMethod::valueOf).toList();
        }

        /**
         * Sets how executable memory is obtained.
         *
         * @param first the method to try first
         * @param others those to try in turn where the system refuses the ones before
         * @return this builder
         */
        public Builder mapping(MappingMethod first, MappingMethod... others) {
            List<MappingMethod> order = new ArrayList<>();
            order.add(Objects.requireNonNull(first, "first"));
            order.addAll(List.of(others));
            methods = order;
            return this;
        }

        /**
         * Keeps code in private memory, where a debugger such as gdb can set breakpoints: {@link
         * MappingMethod#MPROTECT} alone.
         *
         * @return this builder
         */
        public Builder debuggable() {
            return mapping(MappingMethod.MPROTECT);
        }

        /**
         * Sets the most memory that the cache may map. A load beyond it throws {@link
         * CodeCacheFullException}.
         *
         * @param bytes the limit, positive
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder limit(long bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException(
                        "the limit is %d bytes, legal are 1 and more".formatted(bytes));
            }
            limit = bytes;
            return this;
        }

        /**
         * Makes the cache. It maps memory when code is first loaded.
         *
         * @return a new cache
         * @throws IllegalCallerException if native access is denied; the message says which flag
         *     grants it
         * @throws UnsupportedOperationException if this is not Linux on x86-64
         */
        public CodeCache build() {
            Host.require();
            return new CodeCache(this);
        }
    }
}
