package dev.asm64.benchmark.measurement;

import dev.asm64.benchmark.sequence.Emission;
import dev.asm64.benchmark.sequence.JnrCode;
import dev.asm64.benchmark.sequence.JnrSequences;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/** jnr-x86asm: new assemblers each time; they cannot be used again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JnrX86Asm {
    @Param("tiny.constant")
    String sequence;

    @Param("1")
    int repetitions;

    private Emission<JnrCode> emission;
    private int set;

    @Setup
    public void warmUp() {
        emission = JnrSequences.named(sequence);
        WarmUp.untilCompiled(this::assemble);
    }

    @Benchmark
    public byte[] assemble() {
        set = (set + 1) % Emission.REGISTER_SETS;
        var code = new JnrCode();
        for (int i = 0; i < repetitions; i++) {
            emission.emit(code, set);
        }
        return code.toBytes();
    }
}
