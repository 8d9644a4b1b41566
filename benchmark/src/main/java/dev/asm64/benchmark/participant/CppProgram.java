package dev.asm64.benchmark.participant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A C or C++ program or library of this benchmark, compiled with g++ -O3. */
public final class CppProgram {
    private static final Path SOURCES = Path.of("src/main/cpp");
    private static final Path GENERATED = Path.of("target/generated-sources/cpp");
    private static final Path OUTPUT = Path.of("target/cpp");

    private final Path file;

    private CppProgram(Path file) {
        this.file = file;
    }

    /**
     * Compiles a program unless it is newer than all sources.
     *
     * @param source the name of the source file
     * @param options more options of g++, such as libraries
     */
    public static CppProgram compile(String source, String... options) throws IOException {
        Path program = OUTPUT.resolve(source.replaceFirst("\\..*", ""));
        if (isOld(program)) {
            Files.createDirectories(OUTPUT);
            System.err.println("g++ " + source);
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    "g++",
                                    "-std=c++17",
                                    "-O3",
                                    "-Wall",
                                    "-I" + GENERATED,
                                    "-o",
                                    program.toString(),
                                    SOURCES.resolve(source).toString()));
            command.addAll(List.of(options));
            ChildProcess.run(command);
        }
        return new CppProgram(program);
    }

    private static boolean isOld(Path program) throws IOException {
        if (!Files.exists(program)) {
            return true;
        }
        for (Path folder : List.of(SOURCES, GENERATED)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path source : files.toList()) {
                    if (Files.getLastModifiedTime(source)
                                    .compareTo(Files.getLastModifiedTime(program))
                            > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    public Path file() {
        return file;
    }

    /** Returns the lines that the program prints. */
    public List<String> run(String... arguments) throws IOException {
        return ChildProcess.run(command(arguments));
    }

    /**
     * Starts to measure by the program, which gets the seconds of a sample as its last argument.
     */
    public MeasuringProcess start(Effort effort, String... arguments) throws IOException {
        List<String> command = command(arguments);
        command.add(String.format(Locale.ROOT, "%f", effort.sampleSeconds()));
        return MeasuringProcess.start(command);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(file.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
