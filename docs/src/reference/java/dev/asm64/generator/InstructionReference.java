package dev.asm64.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the instruction reference, one HTML page that needs no other file. Arguments: the folder
 * of the table, the folder of the page's parts, the file to write.
 */
public final class InstructionReference {
    private InstructionReference() {}

    /** Writes the page. */
    public static void main(String[] arguments) throws IOException {
        Path table = Path.of(arguments[0]);
        Path parts = Path.of(arguments[1]);
        Path page = Path.of(arguments[2]);
        List<String> features = Files.readAllLines(table.resolve("features.isa"));
        String data = new ReferenceData(Generator.read(table), features).json();

        String html = Files.readString(parts.resolve("instructions.html"));
        for (String part : List.of("instructions.css", "instructions.js")) {
            html = html.replace("{{" + part + "}}", Files.readString(parts.resolve(part)));
        }
        Files.createDirectories(page.getParent());
        // Only the end tag could end the script that holds the data.
        Files.writeString(page, html.replace("{{data}}", data.replace("</", "<\\/")));
    }
}
