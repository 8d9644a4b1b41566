package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.ForeignLabelException;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loading and calling while the code is there. */
class NativeCodeTest {
    private static final FunctionDescriptor LONG = FunctionDescriptor.of(JAVA_LONG);

    private final Assembler a = new Assembler();

    @Test
    void addsTwoInts() throws Throwable {
        MethodHandle sum = NativeCode.load(SampleCode.sum()).function(SampleCode.SUM);

        assertThat((int) sum.invokeExact(2, 3)).isEqualTo(5);
        assertThat((int) sum.invokeExact(Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void runsALoop() throws Throwable {
        Label next = a.label("next");
        a.mov(RAX, 1);
        a.bind(next);
        a.imul(RAX, RDI);
        a.dec(RDI);
        a.jnz(next);
        a.ret();
        MethodHandle factorial =
                NativeCode.load(a.assemble()).function(FunctionDescriptor.of(JAVA_LONG, JAVA_LONG));

        assertThat((long) factorial.invokeExact(20L)).isEqualTo(2_432_902_008_176_640_000L);
    }

    @Test
    void takesIntegersAndPointersInGeneralRegistersAndDoublesInVectorRegisters() throws Throwable {
        a.db(0xF2, 0x48, 0x0F, 0x2D, 0xC0); // cvtsd2si rax, xmm0
        a.add(RAX, RDI);
        a.add(RAX, m64(RSI));
        a.ret();
        MethodHandle function =
                NativeCode.load(a.assemble())
                        .function(
                                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_DOUBLE, ADDRESS));

        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocateFrom(JAVA_LONG, 1);
            assertThat((long) function.invokeExact(100L, 20.0, pointer)).isEqualTo(121);
        }
    }

    @Test
    void returnsADouble() throws Throwable {
        a.db(0xF2, 0x0F, 0x58, 0xC1); // addsd xmm0, xmm1
        a.ret();
        MethodHandle sum =
                NativeCode.load(a.assemble())
                        .function(FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE));

        assertThat((double) sum.invokeExact(0.5, 0.25)).isEqualTo(0.75);
    }

    @Test
    void entersAtALabel() throws Throwable {
        Label second = a.label("second");
        a.mov(RAX, 1);
        a.ret();
        a.bind(second);
        a.mov(RAX, 2);
        a.ret();
        NativeCode code = NativeCode.load(a.assemble());

        assertThat((long) code.function(LONG).invokeExact()).isEqualTo(1);
        assertThat((long) code.function(second, LONG).invokeExact()).isEqualTo(2);
    }

    @Test
    void completesAbsoluteAddresses() throws Throwable {
        Label pointer = a.label("pointer");
        Label target = a.label("target");
        a.mov(RAX, m64(pointer));
        a.ret();
        a.bind(pointer);
        a.dq(target);
        a.bind(target);
        a.db(42);
        NativeCode code = NativeCode.load(a.assemble());

        assertThat((long) code.function(LONG).invokeExact())
                .isEqualTo(code.segment(target).address());
        assertThat(code.segment(target).get(JAVA_BYTE, 0)).isEqualTo((byte) 42);
    }

    @Test
    void passesAnotherFunctionAsAPointer() throws Throwable {
        Label five = a.label("five");
        a.db(0xFF, 0xE7); // jmp rdi
        a.bind(five);
        a.mov(RAX, 5);
        a.ret();
        NativeCode code = NativeCode.load(a.assemble());
        MethodHandle call = code.function(FunctionDescriptor.of(JAVA_LONG, ADDRESS));

        assertThat((long) call.invokeExact(code.segment(five))).isEqualTo(5);
    }

    @Test
    void appliesLinkerOptions() throws Throwable {
        MethodHandle sum =
                NativeCode.load(SampleCode.sum())
                        .function(SampleCode.SUM, Linker.Option.critical(false));

        assertThat((int) sum.invokeExact(2, 3)).isEqualTo(5);
    }

    @Test
    void showsItsBytesReadOnly() {
        Code code = SampleCode.sum();
        MemorySegment segment = NativeCode.load(code).segment();

        assertThat(segment.toArray(JAVA_BYTE)).isEqualTo(code.bytes());
        assertThat(segment.isReadOnly()).isTrue();
    }

    @Test
    void showsTheBytesFromALabelOn() {
        Label middle = a.label("middle");
        Label end = a.label("end");
        a.db(1, 2);
        a.bind(middle);
        a.db(3, 4, 5);
        a.bind(end);
        NativeCode code = NativeCode.load(a.assemble());

        assertThat(code.segment(middle).toArray(JAVA_BYTE)).containsExactly(3, 4, 5);
        assertThat(code.segment(middle).isReadOnly()).isTrue();
        assertThat(code.segment(end).byteSize()).isZero();
    }

    @Test
    void loadsTheSameCodeTwice() throws Throwable {
        Label here = a.label("here");
        a.bind(here);
        a.lea(RAX, rip(here));
        a.ret();
        Code code = a.assemble();
        NativeCode first = NativeCode.load(code);
        NativeCode second = NativeCode.load(code);

        assertThat((long) first.function(LONG).invokeExact())
                .isEqualTo(first.segment(here).address())
                .isNotEqualTo((long) second.function(LONG).invokeExact());
    }

    @Test
    void loadsAndCallsInSeveralThreads() throws Exception {
        int threads = 8;
        MethodHandle shared = NativeCode.load(SampleCode.sum()).function(SampleCode.SUM);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Object>> tasks =
                    Collections.nCopies(threads, Executors.callable(() -> loadAndCall(shared)));
            for (Future<Object> result : pool.invokeAll(tasks)) {
                result.get();
            }
        }
    }

    private static void loadAndCall(MethodHandle shared) {
        for (int i = 0; i < 500; i++) {
            int value = i;
            assertThatCode(
                            () -> {
                                assertThat((int) shared.invokeExact(value, 1)).isEqualTo(value + 1);
                                assertThat(returned(value)).isEqualTo(value);
                            })
                    .doesNotThrowAnyException();
        }
    }

    private static long returned(long value) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            Assembler a = new Assembler();
            a.mov(RAX, value);
            a.ret();
            return (long) NativeCode.load(a.assemble(), arena).function(LONG).invokeExact();
        }
    }

    @Test
    void rejectsEmptyCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativeCode.load(a.assemble()))
                .withMessage("the code is empty");
    }

    @Test
    void rejectsNull() {
        NativeCode code = NativeCode.load(SampleCode.sum());

        assertThatNullPointerException().isThrownBy(() -> NativeCode.load(null));
        assertThatNullPointerException()
                .isThrownBy(() -> NativeCode.load(SampleCode.sum(), null))
                .withMessage("arena");
        assertThatNullPointerException().isThrownBy(() -> code.function(null));
        assertThatNullPointerException().isThrownBy(() -> code.function(null, LONG));
        assertThatNullPointerException().isThrownBy(() -> code.segment((Label) null));
        assertThatNullPointerException().isThrownBy(() -> code.segment((String) null));
    }

    @Test
    void rejectsAbsoluteAddressesOf32Bits() {
        Label here = a.label("here");
        a.bind(here);
        a.dd(here);
        Code code = a.assemble();

        assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                .isThrownBy(() -> NativeCode.load(code));
    }

    @Test
    void rejectsALabelOfOtherCode() {
        Label foreign = a.label("foreign");
        a.bind(foreign);
        a.ret();
        a.assemble();
        NativeCode code = NativeCode.load(SampleCode.sum());

        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> code.function(foreign, LONG))
                .withMessageContaining("foreign");
        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> code.segment(foreign));
    }

    @Test
    void rejectsAnEntryAtTheEnd() {
        Label end = a.label("end");
        a.ret();
        a.bind(end);
        NativeCode code = NativeCode.load(a.assemble());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> code.function(end, LONG))
                .withMessage("there is nothing to run at label 'end'");
    }

    @Test
    void leavesTheCheckOfSignaturesToTheLinker() {
        NativeCode code = NativeCode.load(SampleCode.sum());

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> code.function(FunctionDescriptor.of(JAVA_INT.withByteAlignment(1))))
                .withMessageContaining("Unsupported layout");
    }
}
