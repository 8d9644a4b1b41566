package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.runtime.error.CodeCacheFullException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** What the system sees of loaded code: protection, padding, limits, places. */
class CodeCacheTest {
    @ParameterizedTest
    @EnumSource
    void loadsRunsAndUnloads(MappingMethod method) throws Throwable {
        CodeCache cache = CachesByMethod.using(method);
        for (int i = 0; i < 1000; i++) {
            try (Arena arena = Arena.ofConfined()) {
                MethodHandle sum =
                        cache.loader().load(SampleCode.sum(), arena).function(SampleCode.SUM);
                assertThat((int) sum.invokeExact(i, 1)).isEqualTo(i + 1);
            }
        }
        assertThat(cache.mappingMethod()).isEqualTo(method);
        assertThat(cache.refusedMethods()).isEmpty();
        assertThat(cache.statistics().loaded()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void loadedCodeIsExecutableAndNotWritable(MappingMethod method) {
        CodeCache cache = CachesByMethod.using(method);
        NativeCode first = cache.loader().load(SampleCode.sum());
        NativeCode second = cache.loader().load(SampleCode.ofSize(1 << 20));

        assertThat(ProcSelf.permissions(first.segment().address()).orElseThrow()).startsWith("r-x");
        assertThat(ProcSelf.permissions(second.segment().address()).orElseThrow())
                .startsWith("r-x");
    }

    @ParameterizedTest
    @EnumSource
    void hltFollowsTheCode(MappingMethod method) {
        for (int size : new int[] {1, 63, 64, 65, 4095, 4096, 4097}) {
            MemorySegment code =
                    CachesByMethod.using(method).loader().load(SampleCode.ofSize(size)).segment();
            int rest = 64 - size % 64;

            assertThat(bytes(code.address() + size, rest)).containsOnly(0xF4);
            assertThat(code.toArray(JAVA_BYTE)).containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unloadedCodeIsOverwrittenWithHlt(MappingMethod method) {
        CodeCache cache = CachesByMethod.using(method);
        long address;
        try (Arena arena = Arena.ofConfined()) {
            address = cache.loader().load(SampleCode.ofSize(1000), arena).segment().address();
        }

        assertThat(bytes(address, 1000)).containsOnly(0xF4);
    }

    @SuppressWarnings("restricted")
    private static byte[] bytes(long address, int count) {
        return MemorySegment.ofAddress(address).reinterpret(count).toArray(JAVA_BYTE);
    }

    @ParameterizedTest
    @EnumSource
    void codeIsAligned(MappingMethod method) {
        CodeCache cache = CachesByMethod.using(method);
        cache.loader().load(SampleCode.sum());
        Code code = new Assembler().ret().align(4096).ret().assemble();

        assertThat(cache.loader().load(code).segment().address() % 4096).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void codeLiesNearTheCLibrary(MappingMethod method) {
        long code =
                CachesByMethod.using(method).loader().load(SampleCode.sum()).segment().address();
        long libc = Linker.nativeLinker().defaultLookup().findOrThrow("puts").address();

        assertThat(Math.abs(code - libc)).isLessThan(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void aLoadIntoAClosedArenaLeavesNothing(MappingMethod method) {
        CodeCache cache = CachesByMethod.using(method);
        Arena closed = Arena.ofConfined();
        closed.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> cache.loader().load(SampleCode.ofSize(1 << 20), closed));
        assertThat(cache.statistics()).isEqualTo(new CodeCacheStatistics(0, 0, 0, 0));
    }

    @Test
    void theLimitIsAnErrorUntilCodeIsUnloaded() {
        CodeCache cache = CodeCache.builder().limit(1 << 20).build();
        Code half = SampleCode.ofSize(1 << 19);
        try (Arena arena = Arena.ofConfined()) {
            cache.loader().load(half, arena);
            assertThatExceptionOfType(CodeCacheFullException.class)
                    .isThrownBy(() -> cache.loader().load(half, arena))
                    .withMessageContaining("its limit is 1048576 bytes");
        }
        cache.loader().load(half);
    }

    @Test
    void garbageMakesRoomBelowTheLimit() {
        CodeCache cache = CodeCache.builder().limit(1 << 20).build();
        Code code = SampleCode.ofSize(1 << 16);

        for (int i = 0; i < 100; i++) {
            assertThat(cache.loader().load(code).segment().byteSize()).isEqualTo(1 << 16);
        }
    }

    @Test
    void rejectsALimitThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeCache.builder().limit(0))
                .withMessage("the limit is 0 bytes, legal are 1 and more");
    }

    @Test
    void countsWhatIsLoaded() {
        CodeCache cache = CodeCache.builder().build();
        Arena first = Arena.ofConfined();
        Arena second = Arena.ofConfined();
        for (int i = 0; i < 100; i++) {
            cache.loader().load(SampleCode.sum(), i % 2 == 0 ? first : second);
        }
        long cell = CachesByMethod.cell(cache);
        CodeCacheStatistics full = cache.statistics();
        assertThat(full.loaded()).isEqualTo(100);
        assertThat(full.used()).isEqualTo(100 * cell);
        assertThat(full.reserved()).isGreaterThan(full.used());
        assertThat(full.fragmentation()).isZero();

        first.close();
        CodeCacheStatistics half = cache.statistics();
        assertThat(half.loaded()).isEqualTo(50);
        assertThat(half.used()).isEqualTo(50 * cell);
        assertThat(half.fragmentation()).isStrictlyBetween(0.0, 1.0);
        second.close();
    }

    @Test
    void theDebuggableCacheHasPrivatePages() {
        Skip.when(Mdwe.isSet(), "PR_SET_MDWE refuses to flip pages");
        CodeCache cache = CodeCache.builder().debuggable().build();
        long address = cache.loader().load(SampleCode.sum()).segment().address();

        assertThat(ProcSelf.permissions(address)).contains("r-xp");
    }

    @Test
    void theStandardCacheIsOne() {
        assertThat(CodeCache.standard()).isSameAs(CodeCache.standard());
    }

    @Test
    void whatIsUnloadedDoesNotCountAgainstTheLimit() {
        Loader loader = CodeCache.builder().limit(1 << 17).build().loader();
        loader.loadConfined(SampleCode.ofSize(1 << 12)).close();

        try (UnloadableCode large = loader.loadConfined(SampleCode.ofSize(100_000))) {
            assertThat(large.segment().byteSize()).isEqualTo(100_000);
        }
    }
}
