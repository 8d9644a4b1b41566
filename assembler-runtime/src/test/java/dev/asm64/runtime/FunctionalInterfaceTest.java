package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.R8;
import static dev.asm64.operand.Registers.R9;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.XMM2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;

/** Native code behind interfaces. */
class FunctionalInterfaceTest {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final NativeCode sum = NativeCode.load(SampleCode.sum());

    private static Code code(Consumer<Assembler> body) {
        Assembler a = new Assembler();
        body.accept(a);
        return a.ret().assemble();
    }

    @Test
    void ofTheJdk() {
        IntBinaryOperator function = sum.function(LOOKUP, IntBinaryOperator.class);

        assertThat(function.applyAsInt(2, 3)).isEqualTo(5);
        assertThat(function.applyAsInt(Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
    }

    @FunctionalInterface
    private interface Hidden {
        int add(int a, int b);

        default int addOne(int a) {
            return add(a, 1);
        }

        @Override
        boolean equals(Object other);
    }

    @Test
    void privateAndNested() {
        assertThat(sum.function(LOOKUP, Hidden.class).addOne(41)).isEqualTo(42);
    }

    @Test
    void local() {
        interface Local {
            int add(int a, int b);
        }

        assertThat(sum.function(LOOKUP, Local.class).add(2, 3)).isEqualTo(5);
    }

    private interface Everything {
        double all(boolean z, byte b, short s, char c, int i, long j, float f, double d);
    }

    @Test
    void allPrimitiveTypes() {
        Assembler a = new Assembler();
        a.add(RDI, RSI);
        a.add(RDI, RDX);
        a.add(RDI, RCX);
        a.add(RDI, R8);
        a.add(RDI, R9);
        a.cvtss2sd(XMM0, XMM0);
        a.addsd(XMM0, XMM1);
        a.cvtsi2sd(XMM1, RDI);
        a.addsd(XMM0, XMM1);
        Everything function =
                NativeCode.load(a.ret().assemble()).function(LOOKUP, Everything.class);

        double result = function.all(true, (byte) 2, (short) 30, 'd', 4000, 50_000L, 0.5f, 0.25);
        assertThat(result).isEqualTo(1 + 2 + 30 + 'd' + 4000 + 50_000 + 0.75);
    }

    private interface Narrow {
        byte narrow(long value);
    }

    private interface Truth {
        boolean isOdd(long value);
    }

    private interface Nothing {
        void store(MemorySegment pointer);
    }

    private interface Pointer {
        MemorySegment next(MemorySegment pointer);
    }

    @Test
    void eachTypeOfResult() {
        NativeCode identity = NativeCode.load(code(a -> a.mov(RAX, RDI)));
        assertThat(identity.function(LOOKUP, Narrow.class).narrow(0x1FF)).isEqualTo((byte) -1);
        assertThat(identity.function(LOOKUP, LongUnaryOperator.class).applyAsLong(Long.MIN_VALUE))
                .isEqualTo(Long.MIN_VALUE);
        NativeCode odd = NativeCode.load(code(a -> a.mov(RAX, RDI).and(EAX, 1)));
        assertThat(odd.function(LOOKUP, Truth.class).isOdd(7)).isTrue();
        assertThat(odd.function(LOOKUP, Truth.class).isOdd(8)).isFalse();
        NativeCode twice = NativeCode.load(code(a -> a.addsd(XMM0, XMM0)));
        assertThat(twice.function(LOOKUP, DoubleUnaryOperator.class).applyAsDouble(1.25))
                .isEqualTo(2.5);
    }

    @Test
    void pointers() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(JAVA_LONG, 2);
            NativeCode.load(code(a -> a.mov(m64(RDI), 7)))
                    .function(LOOKUP, Nothing.class)
                    .store(memory);
            assertThat(memory.get(JAVA_LONG, 0)).isEqualTo(7);

            MemorySegment next =
                    NativeCode.load(code(a -> a.lea(RAX, ptr(RDI, 8))))
                            .function(LOOKUP, Pointer.class)
                            .next(memory);
            assertThat(next.address()).isEqualTo(memory.address() + 8);
        }
    }

    private static final StructLayout POINT =
            MemoryLayout.structLayout(JAVA_DOUBLE.withName("x"), JAVA_DOUBLE.withName("y"));

    private interface Swap {
        MemorySegment swap(SegmentAllocator allocator, MemorySegment point);
    }

    @Test
    void structsByValue() {
        Code swap =
                code(
                        a -> {
                            a.movaps(XMM2, XMM0);
                            a.movaps(XMM0, XMM1);
                            a.movaps(XMM1, XMM2);
                        });
        Swap function =
                NativeCode.load(swap)
                        .entry()
                        .function(LOOKUP, Swap.class, FunctionDescriptor.of(POINT, POINT));

        try (Arena arena = Arena.ofConfined()) {
            MemorySegment point = arena.allocateFrom(JAVA_DOUBLE, 1.5, 2.5);
            MemorySegment swapped = function.swap(arena, point);
            assertThat(swapped.toArray(JAVA_DOUBLE)).containsExactly(2.5, 1.5);
        }
    }

    private interface Caller {
        long call(MemorySegment function);
    }

    @Test
    @SuppressWarnings("restricted")
    void codeCallsBackIntoJava() throws Exception {
        Code call = code(a -> a.push(RAX).call(RDI).add(RAX, 1).pop(RDI));
        MemorySegment answer =
                Linker.nativeLinker()
                        .upcallStub(
                                LOOKUP.findVirtual(
                                                LongSupplier.class,
                                                "getAsLong",
                                                MethodType.methodType(long.class))
                                        .bindTo((LongSupplier) () -> 41),
                                FunctionDescriptor.of(JAVA_LONG),
                                Arena.ofAuto());

        assertThat(NativeCode.load(call).function(LOOKUP, Caller.class).call(answer)).isEqualTo(42);
    }

    private interface WithErrno {
        int add(MemorySegment state, int a, int b);
    }

    @Test
    void linkerOptions() {
        IntBinaryOperator critical =
                sum.entry()
                        .function(
                                LOOKUP,
                                IntBinaryOperator.class,
                                SampleCode.SUM,
                                Linker.Option.critical(false));
        assertThat(critical.applyAsInt(2, 3)).isEqualTo(5);

        WithErrno capturing =
                sum.entry()
                        .function(
                                LOOKUP,
                                WithErrno.class,
                                SampleCode.SUM,
                                Linker.Option.captureCallState("errno"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            assertThat(capturing.add(state, 2, 3)).isEqualTo(5);
        }
    }

    @Test
    void entersAtALabel() {
        Assembler a = new Assembler();
        Label second = a.label("second");
        a.mov(RAX, 1).ret();
        a.bind(second).mov(RAX, 2).ret();
        NativeCode code = NativeCode.load(a.assemble());

        assertThat(code.function(LOOKUP, LongSupplier.class).getAsLong()).isEqualTo(1);
        assertThat(code.entry(second).function(LOOKUP, LongSupplier.class).getAsLong())
                .isEqualTo(2);
    }

    @Test
    void functionsOfOneShapeShareAClass() {
        NativeCode other = NativeCode.load(SampleCode.sum());

        assertThat(other.function(LOOKUP, IntBinaryOperator.class))
                .hasSameClassAs(sum.function(LOOKUP, IntBinaryOperator.class));
        assertThat(other.entry().function(LOOKUP, IntBinaryOperator.class, SampleCode.SUM))
                .hasSameClassAs(
                        sum.entry().function(LOOKUP, IntBinaryOperator.class, SampleCode.SUM));
    }

    @Test
    void rejectsASignatureThatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                sum.entry()
                                        .function(
                                                LOOKUP,
                                                IntBinaryOperator.class,
                                                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT)))
                .withMessage(
                        "java.util.function.IntBinaryOperator.applyAsInt(int,int)int does not fit "
                                + "the descriptor (a8i4)i4, which makes it (MemorySegment,int)int");
    }

    @Test
    void rejectsTypesThatNoCFunctionHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum.function(LOOKUP, ToLongFunction.class))
                .withMessage(
                        "java.util.function.ToLongFunction.applyAsLong(Object)long has a "
                                + "java.lang.Object: legal without a descriptor are primitive "
                                + "types and MemorySegment");
    }

    private sealed interface Closed permits Only {
        int add(int a, int b);
    }

    private static final class Only implements Closed {
        @Override
        public int add(int a, int b) {
            return a + b;
        }
    }

    private abstract static class Abstract {
        abstract int add(int a, int b);
    }

    @Test
    void rejectsWhatIsNotAFunctionalInterface() {
        assertThat(new Only().add(1, 2)).isEqualTo(3);
        for (Class<?> type :
                new Class<?>[] {
                    Runnable[].class,
                    String.class,
                    Abstract.class,
                    Closed.class,
                    VarHandle.class,
                    java.util.List.class,
                    java.io.Serializable.class
                }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sum.function(LOOKUP, type))
                    .withMessage(
                            type.getName()
                                    + " is not a functional interface that a class can implement");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum.function(LOOKUP, Comparator.class))
                .withMessageContaining("has a java.lang.Object");
    }

    @Test
    void rejectsALookupThatMayNotImplementTheInterface() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> sum.function(MethodHandles.publicLookup(), IntBinaryOperator.class))
                .withMessageContaining("full privilege access");
    }
}
