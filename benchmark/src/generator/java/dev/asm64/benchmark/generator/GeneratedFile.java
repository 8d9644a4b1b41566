package dev.asm64.benchmark.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is left alone if it would not change, so that nothing is compiled in vain. */
final class GeneratedFile {
    private GeneratedFile() {}

    static void write(Path file, String content) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
    }
}
