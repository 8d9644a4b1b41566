package dev.asm64.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The list of all forms that the generator wrote: a line for each, by its number, with mnemonic,
 * operands, where they stand, encoding, and the factor of an 8-bit displacement. Read when the
 * first message or explanation needs it.
 */
public final class FormList {
    private static final List<String> LINES = read();

    private FormList() {}

    /**
     * All lines, their columns separated by tabs.
     *
     * @return the lines, unmodifiable
     */
    public static List<String> lines() {
        return LINES;
    }

    private static List<String> read() {
        try (InputStream in = FormList.class.getResourceAsStream("forms.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
