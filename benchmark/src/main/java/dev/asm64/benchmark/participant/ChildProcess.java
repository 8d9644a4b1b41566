package dev.asm64.benchmark.participant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
public final class ChildProcess {
    /** The JVM of this process, for others. */
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private ChildProcess() {}

    /**
     * Returns what a program prints.
     *
     * @throws IOException if it cannot be started or fails
     */
    public static List<String> run(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("%s: exit status %d".formatted(command, status));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted", e);
        }
        return output;
    }
}
