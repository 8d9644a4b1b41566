package dev.asm64.benchmark.measurement;

import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSI;

import dev.asm64.Assembler;
import dev.asm64.runtime.NativeCode;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Bindings and calls of a function that adds two numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("restricted")
public class Calls {
    private static final FunctionDescriptor SIGNATURE =
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final Linker.Option CRITICAL = Linker.Option.critical(false);

    private static final NativeCode SUM =
            NativeCode.load(new Assembler().lea(RAX, ptr(RDI, RSI, 1)).ret().assemble());
    private static final MethodHandle PLAIN = SUM.function(SIGNATURE);
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Sum INTERFACE = SUM.function(LOOKUP, Sum.class);
    private static final MethodHandle PLAIN_CRITICAL = SUM.function(SIGNATURE, CRITICAL);

    private static final MemorySegment C_SUM =
            SymbolLookup.libraryLookup(Path.of("target/cpp/functions"), Arena.global())
                    .findOrThrow("sum");
    private static final MethodHandle C = Linker.nativeLinker().downcallHandle(C_SUM, SIGNATURE);
    private static final MethodHandle C_CRITICAL =
            Linker.nativeLinker().downcallHandle(C_SUM, SIGNATURE, CRITICAL);

    /** What the code does, as an interface. */
    private interface Sum {
        long of(long a, long b);
    }

    private long a = 40;
    private long b = 2;

    @Benchmark
    public long asm64() throws Throwable {
        return (long) PLAIN.invokeExact(a, b);
    }

    @Benchmark
    public long asm64Interface() {
        return INTERFACE.of(a, b);
    }

    @Benchmark
    public long asm64Critical() throws Throwable {
        return (long) PLAIN_CRITICAL.invokeExact(a, b);
    }

    @Benchmark
    public MethodHandle asm64BindsHandle() {
        return SUM.function(SIGNATURE);
    }

    @Benchmark
    public Object asm64BindsInterface() {
        return SUM.function(LOOKUP, Sum.class);
    }

    @Benchmark
    public MethodHandle linkerBindsHandle() {
        return Linker.nativeLinker().downcallHandle(C_SUM, SIGNATURE);
    }

    @Benchmark
    public long c() throws Throwable {
        return (long) C.invokeExact(a, b);
    }

    @Benchmark
    public long cCritical() throws Throwable {
        return (long) C_CRITICAL.invokeExact(a, b);
    }
}
