package dev.asm64.benchmark.measurement;

import dev.asm64.Code;
import dev.asm64.benchmark.kernel.Avx2Filter;
import dev.asm64.benchmark.kernel.Avx512Filter;
import dev.asm64.benchmark.kernel.DotProduct;
import dev.asm64.benchmark.kernel.Histogram;
import dev.asm64.benchmark.kernel.JavaKernels;
import dev.asm64.benchmark.kernel.VectorKernels;
import dev.asm64.runtime.HostCpu;
import dev.asm64.runtime.NativeCode;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The kernels on data that fits in the second-level cache: {@link #LENGTH} numbers, or as many
 * bytes. Each is checked against plain Java before it is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("restricted")
public class Kernels {
    public static final int LENGTH = 16_384;

    private static final int LOW = 5;
    private static final int HIGH = 7;
    private static final int LIMIT = 24;
    private static final int COUNTS = 1_024;

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final FunctionDescriptor DOT_PRODUCT =
            FunctionDescriptor.of(ValueLayout.JAVA_FLOAT, POINTER, POINTER, ValueLayout.JAVA_LONG);
    private static final FunctionDescriptor FILTER =
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, POINTER, POINTER, POINTER, ValueLayout.JAVA_LONG);
    private static final FunctionDescriptor HISTOGRAM =
            FunctionDescriptor.ofVoid(POINTER, ValueLayout.JAVA_LONG, POINTER);

    private static final MethodHandle DOT_PRODUCT_ASM64 =
            assembled(new DotProduct().assemble(), DOT_PRODUCT);
    private static final MethodHandle DOT_PRODUCT_C = c("kernels", "dot_product", DOT_PRODUCT);
    private static final MethodHandle DOT_PRODUCT_NATIVE =
            c("kernels_native", "dot_product", DOT_PRODUCT);
    private static final MethodHandle FILTER_ASM64 = assembled(filterForHost(), FILTER);
    private static final MethodHandle FILTER_C = c("kernels", "filter", FILTER);
    private static final MethodHandle FILTER_NATIVE = c("kernels_native", "filter", FILTER);
    private static final MethodHandle HISTOGRAM_ASM64 =
            assembled(new Histogram().assemble(), HISTOGRAM);
    private static final MethodHandle HISTOGRAM_C = c("kernels", "histogram", HISTOGRAM);
    private static final MethodHandle HISTOGRAM_NATIVE =
            c("kernels_native", "histogram", HISTOGRAM);

    private final float[] a = new float[LENGTH];
    private final float[] b = new float[LENGTH];
    private final int[] prices = new int[LENGTH];
    private final int[] quantities = new int[LENGTH];
    private final int[] discounts = new int[LENGTH];
    private final byte[] data = new byte[LENGTH];
    private final int[] counts = new int[COUNTS];

    private MemorySegment nativeA;
    private MemorySegment nativeB;
    private MemorySegment nativePrices;
    private MemorySegment nativeQuantities;
    private MemorySegment nativeDiscounts;
    private MemorySegment nativeData;
    private MemorySegment nativeCounts;

    private static Code filterForHost() {
        Code wide = new Avx512Filter(LOW, HIGH, LIMIT).assemble();
        return HostCpu.features().containsAll(wide.features())
                ? wide
                : new Avx2Filter(LOW, HIGH, LIMIT).assemble();
    }

    private static MethodHandle assembled(Code code, FunctionDescriptor signature) {
        return NativeCode.load(code).function(signature);
    }

    private static MethodHandle c(String library, String name, FunctionDescriptor signature) {
        MemorySegment function =
                SymbolLookup.libraryLookup(Path.of("target/cpp", library), Arena.global())
                        .findOrThrow(name);
        return Linker.nativeLinker().downcallHandle(function, signature);
    }

    @Setup
    public void fillAndCheck() throws Throwable {
        fill();
        float dotProduct = dotProductJava();
        require(dotProduct == dotProductVector());
        require(dotProduct == dotProductAsm64());
        require(dotProduct == dotProductC());
        require(dotProduct == dotProductNative());
        int filtered = filterJava();
        require(filtered == filterVector());
        require(filtered == filterAsm64());
        require(filtered == filterC());
        require(filtered == filterNative());
        int[] histogram = firstTable(histogramJava());
        require(Arrays.equals(histogram, firstTable(histogramAsm64())));
        require(Arrays.equals(histogram, firstTable(histogramC())));
        require(Arrays.equals(histogram, firstTable(histogramNative())));
    }

    private void fill() {
        // Small whole numbers: their sum does not depend on the order.
        var random = new Random(42);
        for (int i = 0; i < LENGTH; i++) {
            a[i] = random.nextInt(16);
            b[i] = random.nextInt(16);
            prices[i] = random.nextInt(1_000);
            quantities[i] = random.nextInt(50);
            discounts[i] = random.nextInt(11);
        }
        random.nextBytes(data);
        Arena arena = Arena.ofAuto();
        nativeA = arena.allocateFrom(ValueLayout.JAVA_FLOAT, a);
        nativeB = arena.allocateFrom(ValueLayout.JAVA_FLOAT, b);
        nativePrices = arena.allocateFrom(ValueLayout.JAVA_INT, prices);
        nativeQuantities = arena.allocateFrom(ValueLayout.JAVA_INT, quantities);
        nativeDiscounts = arena.allocateFrom(ValueLayout.JAVA_INT, discounts);
        nativeData = arena.allocateFrom(ValueLayout.JAVA_BYTE, data);
        nativeCounts = arena.allocate(ValueLayout.JAVA_INT, COUNTS);
    }

    private static int[] firstTable(int[] counts) {
        return Arrays.copyOf(counts, 256);
    }

    private static int[] firstTable(MemorySegment counts) {
        return firstTable(counts.toArray(ValueLayout.JAVA_INT));
    }

    private static void require(boolean equal) {
        if (!equal) {
            throw new AssertionError("a kernel computes something else than plain Java");
        }
    }

    @Benchmark
    public float dotProductJava() {
        return JavaKernels.dotProduct(a, b);
    }

    @Benchmark
    public float dotProductVector() {
        return VectorKernels.dotProduct(a, b);
    }

    @Benchmark
    public float dotProductAsm64() throws Throwable {
        return (float) DOT_PRODUCT_ASM64.invokeExact(nativeA, nativeB, (long) LENGTH);
    }

    @Benchmark
    public float dotProductC() throws Throwable {
        return (float) DOT_PRODUCT_C.invokeExact(nativeA, nativeB, (long) LENGTH);
    }

    @Benchmark
    public float dotProductNative() throws Throwable {
        return (float) DOT_PRODUCT_NATIVE.invokeExact(nativeA, nativeB, (long) LENGTH);
    }

    @Benchmark
    public int filterJava() {
        return JavaKernels.filter(prices, quantities, discounts, LOW, HIGH, LIMIT);
    }

    @Benchmark
    public int filterVector() {
        return VectorKernels.filter(prices, quantities, discounts, LOW, HIGH, LIMIT);
    }

    @Benchmark
    public int filterAsm64() throws Throwable {
        return (int)
                FILTER_ASM64.invokeExact(
                        nativePrices, nativeQuantities, nativeDiscounts, (long) LENGTH);
    }

    @Benchmark
    public int filterC() throws Throwable {
        return (int)
                FILTER_C.invokeExact(
                        nativePrices, nativeQuantities, nativeDiscounts, (long) LENGTH);
    }

    @Benchmark
    public int filterNative() throws Throwable {
        return (int)
                FILTER_NATIVE.invokeExact(
                        nativePrices, nativeQuantities, nativeDiscounts, (long) LENGTH);
    }

    @Benchmark
    public int[] histogramJava() {
        JavaKernels.histogram(data, counts);
        return counts;
    }

    @Benchmark
    public MemorySegment histogramAsm64() throws Throwable {
        HISTOGRAM_ASM64.invokeExact(nativeData, (long) LENGTH, nativeCounts);
        return nativeCounts;
    }

    @Benchmark
    public MemorySegment histogramC() throws Throwable {
        HISTOGRAM_C.invokeExact(nativeData, (long) LENGTH, nativeCounts);
        return nativeCounts;
    }

    @Benchmark
    public MemorySegment histogramNative() throws Throwable {
        HISTOGRAM_NATIVE.invokeExact(nativeData, (long) LENGTH, nativeCounts);
        return nativeCounts;
    }
}
