package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSP;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.operand.Label;
import dev.asm64.runtime.memory.Libc;
import dev.asm64.runtime.memory.Protection;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** Symbols that code does not define. */
class ExternalSymbolsTest {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final int PAGE = 4096;

    private final CodeCache cache = CodeCache.builder().build();
    private final Assembler a = new Assembler();

    private interface Length {
        long of(MemorySegment text);
    }

    @Test
    void areThoseOfTheCLibraryAtFirst() {
        a.sub(RSP, 8).call(a.external("strlen")).add(RSP, 8).ret();

        Length length = NativeCode.load(a.assemble()).function(LOOKUP, Length.class);
        try (Arena arena = Arena.ofConfined()) {
            assertThat(length.of(arena.allocateFrom("four"))).isEqualTo(4);
        }
    }

    @Test
    void nearFunctionsAreCalledWithoutAStub() {
        a.jmp(a.external("strlen"));

        try (UnloadableCode code = cache.loader().loadConfined(a.assemble())) {
            assertThat(code.segment().get(JAVA_BYTE, 0)).isEqualTo((byte) 0xE9);
            assertThat(cache.statistics().used()).isEqualTo(CachesByMethod.cell(cache));
        }
    }

    @Test
    void dataOfTheCLibraryIsReached() {
        a.lea(RAX, rip(a.external("environ"))).ret();

        assertThat(NativeCode.load(a.assemble()).function(LOOKUP, LongSupplier.class).getAsLong())
                .isEqualTo(Linker.nativeLinker().defaultLookup().findOrThrow("environ").address());
    }

    @Test
    void unknownOnesAreListed() {
        a.call(a.external("nowhere"));
        a.call(a.external("strlen"));
        a.mov(RAX, m64(a.external("nothing")));

        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> cache.loader().load(a.assemble()))
                .withMessageContaining("'nowhere'")
                .withMessageContaining("'nothing'")
                .withMessageNotContaining("'strlen'");
        assertThat(cache.statistics().used()).isZero();
    }

    @Test
    void theUsersLookupIsAskedFirst() {
        NativeCode mine = NativeCode.load(new Assembler().mov(RAX, 99).ret().assemble());
        a.jmp(a.external("strlen"));

        LongSupplier function =
                cache.loader()
                        .resolving(only("strlen", mine.segment()))
                        .load(a.assemble())
                        .function(LOOKUP, LongSupplier.class);
        assertThat(function.getAsLong()).isEqualTo(99);
    }

    private static SymbolLookup only(String name, MemorySegment symbol) {
        return asked -> asked.equals(name) ? Optional.of(symbol) : Optional.empty();
    }

    private static long twice(long value) {
        return 2 * value;
    }

    @Test
    @SuppressWarnings("restricted")
    void codeCallsJava() throws Exception {
        MethodHandle twice =
                LOOKUP.findStatic(
                        ExternalSymbolsTest.class,
                        "twice",
                        MethodType.methodType(long.class, long.class));
        FunctionDescriptor signature = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG);
        a.push(RAX).call(a.external("twice")).inc(RAX).pop(RDI).ret();
        LongUnaryOperator function =
                cache.loader()
                        .resolving(
                                only(
                                        "twice",
                                        Linker.nativeLinker()
                                                .upcallStub(twice, signature, Arena.ofAuto())))
                        .load(a.assemble())
                        .function(LOOKUP, LongUnaryOperator.class);

        for (int i = 0; i < 3; i++) {
            System.gc(); // would free the upcall stub if the code did not keep it
            assertThat(function.applyAsLong(i)).isEqualTo(2 * i + 1);
        }
    }

    /** Memory that lies 1 TiB and so beyond 32 bits from wherever libraries and code lie. */
    @SuppressWarnings("restricted")
    private static MemorySegment farAway(Arena arena) {
        long address =
                Libc.mmap(
                        1L << 40,
                        PAGE,
                        Protection.READ_WRITE,
                        Libc.MAP_PRIVATE | Libc.MAP_ANONYMOUS,
                        Libc.NO_FILE);
        return MemorySegment.ofAddress(address)
                .reinterpret(PAGE, arena, memory -> Libc.munmap(memory.address(), PAGE));
    }

    private static MemorySegment farFunction(Arena arena, Code code) {
        MemorySegment far = farAway(arena);
        MemorySegment.copy(code.bytes(), 0, far, JAVA_BYTE, 0, code.size());
        Libc.mprotect(far.address(), PAGE, Protection.READ_EXECUTE);
        return far;
    }

    @Test
    void farFunctionsAreCalledThroughStubs() {
        Skip.when(Mdwe.isSet(), "PR_SET_MDWE refuses a far function");
        Label far = a.external("far");
        a.push(RAX).call(far).pop(RDI);
        a.mov(RDI, RAX);
        a.jmp(far);
        Code code = a.assemble();

        try (Arena arena = Arena.ofConfined()) {
            MemorySegment function =
                    farFunction(arena, new Assembler().lea(RAX, ptr(RDI, 1)).ret().assemble());
            try (UnloadableCode caller =
                    cache.loader().resolving(only("far", function)).loadConfined(code)) {
                LongUnaryOperator addTwo = caller.function(LOOKUP, LongUnaryOperator.class);
                assertThat(addTwo.applyAsLong(40)).isEqualTo(42);
                assertThat(cache.statistics().used()).isEqualTo(2 * CachesByMethod.cell(cache));
                assertThat(cache.statistics().loaded()).isEqualTo(1);
            }
            assertThat(cache.statistics().used()).isZero();
        }
    }

    @Test
    void farDataIsAnErrorThatSaysSo() {
        a.mov(RAX, m64(a.external("far"))).ret();
        Code code = a.assemble();

        try (Arena arena = Arena.ofConfined()) {
            Loader loader = cache.loader().resolving(only("far", farAway(arena)));
            assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                    .isThrownBy(() -> loader.load(code))
                    .withMessageContaining("symbol 'far'")
                    .withMessageContaining("place them nearer to each other");
            assertThat(cache.statistics().used()).isZero();
        }
    }

    @Test
    void farDataIsReachedByItsAddress() {
        Label pointer = a.label("pointer");
        a.mov(RAX, m64(pointer)).mov(RAX, m64(RAX)).ret();
        a.data().bind(pointer).dq(a.external("far"));
        Code code = a.assemble();

        try (Arena arena = Arena.ofConfined()) {
            MemorySegment far = farAway(arena);
            far.set(JAVA_LONG, 0, 123);
            assertThat(
                            cache.loader()
                                    .resolving(only("far", far))
                                    .load(code)
                                    .function(LOOKUP, LongSupplier.class)
                                    .getAsLong())
                    .isEqualTo(123);
        }
    }
}
