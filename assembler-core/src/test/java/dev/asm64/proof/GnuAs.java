package dev.asm64.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The assembler of GNU binutils, run as a program. */
final class GnuAs {
    private GnuAs() {}

    /** Assembles a source in Intel syntax. */
    static ObjectFile assemble(String source) throws IOException {
        Path text = Files.createTempFile("program", ".s");
        Path object = Files.createTempFile("program", ".o");
        try {
            Files.writeString(text, ".intel_syntax noprefix\n" + source);
            Process process =
                    new ProcessBuilder("as", "-o", object.toString(), text.toString())
                            .redirectErrorStream(true)
                            .start();
            try (InputStream output = process.getInputStream()) {
                String messages = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0 || !messages.isEmpty()) {
                    throw new IllegalArgumentException("as: " + messages + source);
                }
            }
            return new ObjectFile(Files.readAllBytes(object));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(text);
            Files.deleteIfExists(object);
        }
    }
}
