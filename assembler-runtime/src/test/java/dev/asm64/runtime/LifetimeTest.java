package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.asm64.Assembler;
import dev.asm64.Code;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** When the memory of code goes, and what is left then. */
class LifetimeTest {
    @Test
    void aCallAfterCloseThrows() throws Exception {
        ChildJvm.Result child = ChildJvm.run(CallsAfterClose.class, ChildJvm.NATIVE_ACCESS);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output())
                .containsSubsequence(
                        "confined: IllegalStateException: Already closed",
                        "shared: IllegalStateException: Already closed",
                        "shared, other thread: IllegalStateException: Already closed",
                        "shared, critical: IllegalStateException: Already closed");
    }

    /** Would crash if a call came through. */
    static final class CallsAfterClose {
        public static void main(String[] args) throws InterruptedException {
            Arena confined = Arena.ofConfined();
            MethodHandle ofConfined =
                    NativeCode.load(SampleCode.sum(), confined).function(SampleCode.SUM);
            Arena shared = Arena.ofShared();
            NativeCode code = NativeCode.load(SampleCode.sum(), shared);
            MethodHandle ofShared = code.function(SampleCode.SUM);
            MethodHandle critical = code.function(SampleCode.SUM, Linker.Option.critical(false));
            confined.close();
            shared.close();

            call("confined", ofConfined);
            call("shared", ofShared);
            Thread other = new Thread(() -> call("shared, other thread", ofShared));
            other.start();
            other.join();
            call("shared, critical", critical);
        }

        private static void call(String name, MethodHandle sum) {
            try {
                System.out.println(name + ": returned " + (int) sum.invokeExact(2, 3));
            } catch (Throwable thrown) {
                String type = thrown.getClass().getSimpleName();
                System.out.println(name + ": " + type + ": " + thrown.getMessage());
            }
        }
    }

    @Test
    void closingDuringACallThrows() throws Exception {
        ChildJvm.Result child = ChildJvm.run(ClosesDuringACall.class, ChildJvm.NATIVE_ACCESS);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output()).contains("during the call: IllegalStateException");
    }

    /** Would crash if closing released the code that runs. */
    static final class ClosesDuringACall {
        private static final VarHandle INT = JAVA_INT.varHandle();

        public static void main(String[] args) throws Exception {
            MemorySegment entered = Arena.global().allocate(JAVA_INT);
            MemorySegment leave = Arena.global().allocate(JAVA_INT);
            Arena arena = Arena.ofShared();
            MethodHandle waiting =
                    NativeCode.load(untilFlagged(), arena)
                            .function(FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
            FutureTask<Object> call = new FutureTask<>(() -> call(waiting, entered, leave));
            new Thread(call).start();
            while ((int) INT.getVolatile(entered, 0L) == 0) {
                Thread.onSpinWait();
            }
            try {
                arena.close();
            } catch (IllegalStateException refusal) {
                System.out.println("during the call: IllegalStateException");
            }
            INT.setVolatile(leave, 0L, 1);
            call.get();
            arena.close();
        }

        private static Object call(MethodHandle code, MemorySegment entered, MemorySegment leave) {
            try {
                code.invokeExact(entered, leave);
                return null;
            } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
            }
        }

        /** Sets the first int to 1 and waits until the second is not 0. */
        private static Code untilFlagged() {
            Assembler a = new Assembler();
            a.db(0xC7, 0x07, 1, 0, 0, 0); // mov dword ptr [rdi], 1
            a.db(0xF3, 0x90); // pause
            a.db(0x83, 0x3E, 0); // cmp dword ptr [rsi], 0
            a.db(0x74, -7); // jz to the pause
            a.ret();
            return a.assemble();
        }
    }

    @Test
    void aFunctionOfUnloadedCodeCannotBeMade() {
        Arena arena = Arena.ofConfined();
        NativeCode code = NativeCode.load(SampleCode.sum(), arena);
        arena.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> code.function(SampleCode.SUM))
                .withMessage("the code is unloaded");
        assertThat(code.segment().scope().isAlive()).isFalse();
    }

    @Test
    void aConfinedArenaConfinesItsFunctions() {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle sum = NativeCode.load(SampleCode.sum(), arena).function(SampleCode.SUM);

            CompletableFuture.runAsync(
                            () ->
                                    assertThatThrownBy(() -> sum.invokeWithArguments(2, 3))
                                            .isInstanceOf(WrongThreadException.class))
                    .join();
        }
    }

    @Test
    void anotherThreadsConfinedArenaIsRejected() {
        try (Arena arena = Arena.ofConfined()) {
            CompletableFuture.runAsync(
                            () ->
                                    assertThatThrownBy(
                                                    () -> NativeCode.load(SampleCode.sum(), arena))
                                            .isInstanceOf(WrongThreadException.class))
                    .join();
        }
    }

    @Test
    void codeStaysWhileAHandleIsReachableAndGoesAfterwards() throws Exception {
        ChildJvm.Result child = ChildJvm.run(CallsDuringCollections.class, ChildJvm.NATIVE_ACCESS);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
    }

    /** Would crash if the code went too early, and fails if it does not go. */
    static final class CallsDuringCollections {
        public static void main(String[] args) throws Throwable {
            call();

            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (CodeCache.standard().statistics().loaded() != 0) {
                if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError("the code is still loaded");
                }
                System.gc();
                Thread.sleep(10);
            }
        }

        /** Keeps nothing but a handle while it calls, and nothing at all afterwards. */
        private static void call() throws Throwable {
            NativeCode code = NativeCode.load(SampleCode.sum());
            MethodHandle sum = code.function(SampleCode.SUM);
            code = null;
            for (int i = 0; i < 20; i++) {
                System.gc();
                Thread.sleep(1); // the cleaner's turn
                int result = (int) sum.invokeExact(i, 1);
                if (result != i + 1) {
                    throw new AssertionError(i + " + 1 = " + result);
                }
            }
        }
    }
}
