package dev.asm64.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of the system that tests use where they are there. */
final class Programs {
    private Programs() {}

    static boolean areInstalled(String... names) {
        return Stream.of(names).allMatch(Programs::isInstalled);
    }

    private static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }
}
