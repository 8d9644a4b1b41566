package dev.asm64.benchmark.measurement;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.benchmark.sequence.Asm64Sequences;
import dev.asm64.benchmark.sequence.Emission;
import dev.asm64.runtime.NativeCode;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;

/** This project: one assembler, reset each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Asm64 {
    @Param("tiny.constant")
    String sequence;

    @Param("1")
    int repetitions;

    private Emission<Assembler> emission;
    private int set;

    private final Assembler assembler = new Assembler();

    @Setup
    public void warmUp() {
        emission = Asm64Sequences.named(sequence);
        WarmUp.untilCompiled(this::assemble);
    }

    /** What the C++ libraries do: bytes in memory that is used again. */
    @Benchmark
    public Assembler emit() {
        set = (set + 1) % Emission.REGISTER_SETS;
        assembler.reset();
        for (int i = 0; i < repetitions; i++) {
            emission.emit(assembler, set);
        }
        return assembler;
    }

    @Benchmark
    public Code assemble() {
        return emit().assemble();
    }

    @Benchmark
    public NativeCode load() {
        try (Arena arena = Arena.ofConfined()) {
            return NativeCode.load(assemble(), arena);
        }
    }
}
