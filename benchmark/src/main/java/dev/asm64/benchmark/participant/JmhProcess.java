package dev.asm64.benchmark.participant;

import dev.asm64.benchmark.measurement.JmhMain;

import org.openjdk.jmh.runner.CompilerHints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A JVM of its own for one JMH benchmark: what JMH calls a fork, but started here, as those of JMH
 * cannot take turns.
 */
public final class JmhProcess {
    private JmhProcess() {}

    /**
     * Starts it.
     *
     * @param benchmark the class of the benchmark
     * @param method its method
     * @param parameters the values of its parameters
     * @param effort how long to warm up and to measure
     * @param options more options of the JVM
     */
    public static MeasuringProcess start(
            Class<?> benchmark,
            String method,
            Map<String, String> parameters,
            Effort effort,
            String... options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ChildProcess.JAVA);
        command.addAll(List.of(options));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        // The processes measure by turns, of which JMH knows nothing.
        command.add("-Djmh.ignoreLock=true");
        CompilerHints.addCompilerHints(command);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(JmhMain.class.getName());
        command.add(benchmark.getName() + "." + method);
        command.add(String.format(Locale.ROOT, "%f", effort.warmupSeconds()));
        command.add(Integer.toString(effort.samples()));
        command.add(String.format(Locale.ROOT, "%f", effort.sampleSeconds()));
        parameters.forEach((name, value) -> command.add(name + "=" + value));
        return MeasuringProcess.start(command);
    }
}
