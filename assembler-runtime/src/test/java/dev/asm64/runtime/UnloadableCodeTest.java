package dev.asm64.runtime;

import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.asm64.Assembler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntBinaryOperator;

/** Unloading on request, and what is left then. */
class UnloadableCodeTest {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final CodeCache cache = CodeCache.builder().build();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterCloseEveryWayInThrows(boolean shared) {
        UnloadableCode code = load(shared, new Assembler().mov(RAX, 1).ret());
        MethodHandle handle = code.function(SampleCode.SUM);
        MethodHandle critical = code.function(SampleCode.SUM, Linker.Option.critical(false));
        IntBinaryOperator object = code.function(LOOKUP, IntBinaryOperator.class);
        EntryPoint entry = code.entry();
        MemorySegment segment = code.segment();
        assertThat(object.applyAsInt(0, 0)).isEqualTo(1);

        code.close();

        assertThatIllegalStateException().isThrownBy(() -> handle.invoke(2, 3));
        assertThatIllegalStateException().isThrownBy(() -> critical.invoke(2, 3));
        assertThatIllegalStateException().isThrownBy(() -> object.applyAsInt(2, 3));
        assertThatIllegalStateException()
                .isThrownBy(() -> code.function(SampleCode.SUM))
                .withMessage("the code is unloaded");
        assertThatIllegalStateException()
                .isThrownBy(() -> code.function(LOOKUP, IntBinaryOperator.class));
        assertThatIllegalStateException().isThrownBy(() -> entry.function(SampleCode.SUM));
        assertThatIllegalStateException().isThrownBy(() -> segment.get(JAVA_BYTE, 0));
        assertThat(cache.statistics().loaded()).isZero();
    }

    private UnloadableCode load(boolean shared, Assembler a) {
        return shared
                ? cache.loader().loadShared(a.assemble())
                : cache.loader().loadConfined(a.assemble());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingTwiceIsClosingOnce(boolean shared) {
        UnloadableCode first = load(shared, new Assembler().ret());
        first.close();
        UnloadableCode second = load(shared, new Assembler().ret());
        first.close();

        assertThat(cache.statistics().loaded()).isEqualTo(1);
        assertThat(second.segment().get(JAVA_BYTE, 0)).isEqualTo((byte) 0xC3);
    }

    private static UnloadableCode running;

    private static void closeRunning() {
        assertThatIllegalStateException()
                .isThrownBy(() -> running.close())
                .withMessage("the code stays loaded: a call is inside");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @SuppressWarnings("restricted")
    void closingWhileACallIsInsideChangesNothing(boolean shared) throws Throwable {
        running = load(shared, new Assembler().push(RAX).call(RDI).pop(RDI).ret());
        MethodHandle call = running.function(FunctionDescriptor.ofVoid(ADDRESS));
        MethodHandle close =
                LOOKUP.findStatic(
                        UnloadableCodeTest.class,
                        "closeRunning",
                        MethodType.methodType(void.class));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment callback =
                    Linker.nativeLinker().upcallStub(close, FunctionDescriptor.ofVoid(), arena);
            call.invokeExact(callback);
            call.invokeExact(callback);
        }
        running.close();
        assertThat(cache.statistics().loaded()).isZero();
    }

    @Test
    void confinedCodeIsClosedByItsThread() {
        UnloadableCode code = load(false, new Assembler().ret());

        CompletableFuture.runAsync(
                        () ->
                                assertThatThrownBy(code::close)
                                        .isInstanceOf(WrongThreadException.class))
                .join();
        assertThat(cache.statistics().loaded()).isEqualTo(1);
        code.close();
    }
}
