package dev.asm64.benchmark.measurement;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/**
 * Waits before each sample until a line is read, and prints the sample: the nanoseconds of an
 * operation, and the bytes that it allocates.
 */
public final class Turns extends GCProfiler {
    private boolean warm;

    /** JMH calls this. */
    public Turns(String options) throws ProfilerException {
        super(options);
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        if (iteration.getType() == IterationType.MEASUREMENT) {
            if (!warm) {
                System.out.println("warm");
                warm = true;
            }
            awaitLine();
        }
        super.beforeIteration(benchmark, iteration);
    }

    private static void awaitLine() {
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("no more samples are wanted");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double allocated = Double.NaN;
        for (Result<?> counted : super.afterIteration(benchmark, iteration, result)) {
            if (counted.getLabel().equals("gc.alloc.rate.norm")) {
                allocated = counted.getScore();
            }
        }
        if (iteration.getType() == IterationType.MEASUREMENT) {
            System.out.println(result.getPrimaryResult().getScore() + " " + allocated);
        }
        return List.of();
    }
}
