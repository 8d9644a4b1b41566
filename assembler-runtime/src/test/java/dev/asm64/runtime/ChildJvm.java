package dev.asm64.runtime;

import dev.asm64.Code;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a main class in a JVM of its own, for what might crash this one or must not share its state.
 * Its class path has the project and no test library.
 */
final class ChildJvm {
    static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** A child that a signal ended has this and the signal's number for its exit code. */
    private static final int SIGNALED = 128;

    private ChildJvm() {}

    /** How the child ended, and all that it printed. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        @Override
        public String toString() {
            return "%s, and printed:%n%s".formatted(end(), output);
        }

        private String end() {
            return exitCode <= SIGNALED
                    ? "exit code " + exitCode
                    : "killed by " + signal(exitCode - SIGNALED);
        }
    }

    private static String signal(int number) {
        return switch (number) {
            case 4 -> "SIGILL";
            case 5 -> "SIGTRAP";
            case 6 -> "SIGABRT";
            case 7 -> "SIGBUS";
            case 8 -> "SIGFPE";
            case 9 -> "SIGKILL";
            case 11 -> "SIGSEGV";
            default -> "signal " + number;
        };
    }

    /** Runs the class to its end, for five minutes at most. */
    static Result run(Class<?> main, String... options) throws IOException, InterruptedException {
        return run(command(main, options));
    }

    /** Runs any program to its end, for five minutes at most. */
    static Result run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child-jvm", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Result(process.waitFor(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** The command that runs the class. */
    static List<String> command(Class<?> main, String... options) {
        String classPath =
                Stream.of(main, NativeCode.class, Code.class)
                        .map(ChildJvm::root)
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null"));
        command.addAll(List.of(options));
        command.addAll(List.of("-classpath", classPath, main.getName()));
        return command;
    }

    /** The directory or jar that a class comes from, also when it patches a module. */
    private static String root(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        String url = type.getResource(file).toString();
        String root = url.substring(0, url.length() - file.length());
        return Path.of(URI.create(root.replaceFirst("^jar:(.*)!$", "$1"))).toString();
    }
}
