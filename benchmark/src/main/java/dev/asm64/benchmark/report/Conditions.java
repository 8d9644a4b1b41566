package dev.asm64.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The machine that measures. */
public final class Conditions {
    private Conditions() {}

    /**
     * Says when, how and where something was measured.
     *
     * @param command the command that measures it
     * @param versions the versions of what takes part
     */
    public static String describe(String command, String versions) throws IOException {
        return "Measured on %s by `%s`: %s, %d CPUs (load %s at the end), Linux %s, JDK %s; %s."
                .formatted(
                        LocalDate.now(),
                        command,
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        load(),
                        System.getProperty("os.version").replaceFirst("-.*", ""),
                        Runtime.version(),
                        versions);
    }

    /**
     * The load average of the last minute, which should be 1 to 2: the benchmark and its compilers.
     */
    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.replaceFirst(".*: ", ""))
                .orElse("unknown processor");
    }
}
