package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.runtime.error.CodeCacheFullException;
import dev.asm64.runtime.error.NativeMemoryException;
import dev.asm64.runtime.memory.Budget;
import dev.asm64.runtime.memory.Usage;

import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

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
    private static final int LONGEST_PAUSE = 64;

    private final Mapper mapper;
    private final CodeMemory memory;
    private final Loader loader;
    private final AtomicLong loaded = new AtomicLong();

    /** Whether code of automatic lifetime was loaded. */
    private volatile boolean hasGarbage;

    private CodeCache(Builder builder) {
        mapper = new Mapper(builder.methods);
        memory = new CodeMemory(mapper, new Budget(builder.limit));
        loader = new Loader(this);
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
     * Returns a loader that puts code into this cache.
     *
     * @return a loader that gives no name and finds the symbols of the C library
     */
    public Loader loader() {
        return loader;
    }

    /** Notes that memory may come free when the garbage collector runs. */
    void expectGarbage() {
        hasGarbage = true;
    }

    Installation install(Code code, SymbolLookup symbols) {
        Installation installation = installOrCollect(code, symbols);
        try {
            Profiling.loaded(installation);
        } catch (Throwable failure) {
            installation.free(); // and tells no profiler, which would fail again
            throw failure;
        }
        loaded.incrementAndGet();
        return installation;
    }

    private Installation installOrCollect(Code code, SymbolLookup symbols) {
        for (int pause = 1; ; pause *= 2) {
            try {
                return new Installation(code, memory, symbols);
            } catch (CodeCacheFullException full) {
                if (!hasGarbage || pause > LONGEST_PAUSE || !collectGarbage(pause)) {
                    throw full;
                }
            }
        }
    }

    /** Gives the collector some milliseconds; false if the thread is interrupted. */
    private static boolean collectGarbage(int pause) {
        System.gc();
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void uninstall(Installation installation) {
        Profiling.unloaded(installation);
        installation.free();
        loaded.decrementAndGet();
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
        Usage usage = memory.usage();
        long free = usage.reserved() - usage.used();
        double fragmentation = free == 0 ? 0 : 1 - (double) usage.largestFreeRun() / free;
        return new CodeCacheStatistics(usage.reserved(), usage.used(), loaded.get(), fragmentation);
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
         * Sets the most memory that the cache may map. A load beyond it has the garbage collector
         * look for code of automatic lifetime that nobody can call any more, and throws {@link
         * CodeCacheFullException} if that does not help.
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
