package dev.asm64.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The corpus: calls whose bytes an independent assembler told.
 *
 * @param call in Java
 * @param text what the assembler read, where {@code .+20} is a place 20 bytes from the start of the
 *     instruction
 * @param bytes what it made of it, in hexadecimal
 * @param assembler its name and version; for a method that no assembler knows, also in what its
 *     bytes differ from the ones here
 */
public record KnownBytes(String call, String text, String bytes, String assembler) {
    static final Path FILE = Path.of("src/test/resources/dev/asm64/known-bytes.tsv");

    /** Reads the file. */
    public static List<KnownBytes> read() throws IOException {
        List<KnownBytes> all = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            String[] fields = line.split("\t", -1);
            all.add(new KnownBytes(fields[0], fields[1], fields[2], fields[3]));
        }
        return all;
    }

    static void write(List<KnownBytes> all) throws IOException {
        Files.write(FILE, all.stream().map(KnownBytes::line).toList());
    }

    private String line() {
        return String.join("\t", call, text, bytes, assembler);
    }
}
