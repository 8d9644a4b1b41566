package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A compiled program that runs in a Java virtual machine of its own, as it would for a reader. */
record JavaProgram(String mainClass, String classPath) {
    private static final long TIMEOUT_SECONDS = 60;

    /** The class path of the tests: the library and the compiled examples. */
    static final String TEST_CLASS_PATH = System.getProperty("java.class.path");

    /**
     * Runs the program, which must succeed in time, and returns what it wrote to standard output.
     */
    String run() throws IOException, InterruptedException {
        Path output = Files.createTempFile(mainClass, ".out");
        Path errors = Files.createTempFile(mainClass, ".err");
        try {
            Process process = start(output, errors);
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                fail("%s still ran after %d seconds".formatted(mainClass, TIMEOUT_SECONDS));
            }
            assertThat(process.exitValue())
                    .as("exit status of %s, which wrote:%n%s", mainClass, Files.readString(errors))
                    .isZero();
            return Files.readString(output);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Files, not pipes, take the output: a full pipe would stop a program with much to say. */
    private Process start(Path output, Path errors) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "--class-path",
                                classPath,
                                mainClass)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
        process.getOutputStream().close();
        return process;
    }
}
