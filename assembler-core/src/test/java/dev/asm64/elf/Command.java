package dev.asm64.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of the system, run to its end. */
final class Command {
    private Command() {}

    /**
     * What a program has done.
     *
     * @param status its exit status
     * @param output what it wrote, errors included
     */
    record Result(int status, String output) {}

    static boolean isInstalled(String program) {
        try {
            return run(Path.of("."), program, "--version").status() == 0;
        } catch (UncheckedIOException absent) {
            return false;
        }
    }

    static Result run(Path directory, String... command) {
        return run(directory, List.of(command));
    }

    static Result run(Path directory, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .start();
            byte[] output = process.getInputStream().readAllBytes();
            return new Result(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
