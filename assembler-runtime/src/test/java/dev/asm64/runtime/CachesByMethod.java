package dev.asm64.runtime;

/** Caches for tests that go through all methods of mapping. */
final class CachesByMethod {
    private CachesByMethod() {}

    /** A cache that uses the method and no other. */
    static CodeCache using(MappingMethod method) {
        Skip.when(
                method != MappingMethod.MEMFD && Mdwe.isSet(),
                "PR_SET_MDWE refuses all methods but MEMFD");
        return CodeCache.builder().mapping(method).build();
    }

    /** What a small function takes. */
    static long cell(CodeCache cache) {
        return cache.mappingMethod() == MappingMethod.MPROTECT ? 4096 : 64;
    }
}
