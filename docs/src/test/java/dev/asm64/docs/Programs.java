package dev.asm64.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The programs of the machine. */
final class Programs {
    private Programs() {}

    static boolean isInstalled(String name) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
