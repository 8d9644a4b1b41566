package dev.asm64.benchmark.measurement;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.concurrent.TimeUnit;

/**
 * Runs one JMH benchmark in this process, a sample for each line that it reads: "BENCHMARK
 * WARM-UP-SECONDS SAMPLES SAMPLE-SECONDS [PARAMETER=VALUE...]".
 */
public final class JmhMain {
    private static final int PARAMETERS = 4;

    private JmhMain() {}

    public static void main(String[] arguments) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("^" + arguments[0] + "$")
                        .forks(0)
                        .warmupIterations(1)
                        .warmupTime(seconds(arguments[1]))
                        .measurementIterations(Integer.parseInt(arguments[2]))
                        .measurementTime(seconds(arguments[3]))
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .addProfiler(Turns.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true);
        for (int i = PARAMETERS; i < arguments.length; i++) {
            String[] parameter = arguments[i].split("=");
            options.param(parameter[0], parameter[1]);
        }
        new Runner(options.build()).runSingle();
    }

    private static TimeValue seconds(String seconds) {
        return TimeValue.microseconds((long) (Double.parseDouble(seconds) * 1e6));
    }
}
