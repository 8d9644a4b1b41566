package dev.asm64.benchmark.participant;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one JMH benchmark in one process. */
public final class JmhProcess {
    private JmhProcess() {}

    public static Result run(
            Class<?> benchmark,
            String method,
            Map<String, String> parameters,
            Effort effort,
            String... jvmArguments) {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("^" + benchmark.getName() + "." + method + "$")
                        .forks(1)
                        .jvmArgsAppend(jvmArguments)
                        .warmupIterations(1)
                        .warmupTime(seconds(effort.warmupSeconds()))
                        .measurementIterations(effort.samples())
                        .measurementTime(seconds(effort.sampleSeconds()))
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true);
        parameters.forEach((name, value) -> options.param(name, value));
        try {
            return result(new Runner(options.build()).runSingle());
        } catch (RunnerException e) {
            throw new IllegalStateException(benchmark + "." + method + " " + parameters, e);
        }
    }

    private static TimeValue seconds(double seconds) {
        return TimeValue.microseconds((long) (seconds * 1e6));
    }

    private static Result result(RunResult result) {
        return new Result(
                result.getPrimaryResult().getStatistics().getPercentile(50),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
