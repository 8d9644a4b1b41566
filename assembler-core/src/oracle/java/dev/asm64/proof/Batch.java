package dev.asm64.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many independent lines as one source file; a symbol before each tells where its bytes start. */
final class Batch {
    private static final Pattern PLACE = Pattern.compile("(?<=[ +])\\.([+-]\\d+)");

    private final List<String> lines;
    private final String[] diagnostics;
    private final List<Integer> indexOfSourceLine = new ArrayList<>();

    Batch(List<String> lines) {
        this.lines = lines;
        this.diagnostics = new String[lines.size()];
    }

    /** The source, without the lines that were rejected before. */
    String source() {
        indexOfSourceLine.clear();
        StringBuilder source = new StringBuilder();
        append(source, -1, ".intel_syntax noprefix");
        for (int i = 0; i < lines.size(); i++) {
            append(source, i, "i" + i + ":");
            if (diagnostics[i] != null) {
                continue;
            }
            Matcher place = PLACE.matcher(lines.get(i));
            if (place.find()) {
                append(source, i, ".set t%d, i%d%s".formatted(i, i, place.group(1)));
                append(source, i, place.replaceFirst("t" + i));
            } else {
                append(source, i, lines.get(i));
            }
        }
        append(source, -1, "i" + lines.size() + ":");
        return source.toString();
    }

    private void append(StringBuilder source, int index, String line) {
        source.append(line).append('\n');
        indexOfSourceLine.add(index);
    }

    /** Takes note of a diagnostic for a line of the source, counted from 1. */
    void reject(int sourceLine, String diagnostic) {
        int index = indexOfSourceLine.get(sourceLine - 1);
        if (index < 0) {
            throw new IllegalStateException("line " + sourceLine + ": " + diagnostic);
        }
        diagnostics[index] = diagnostic;
    }

    /** The answers that an object file made of the source gives. */
    List<Answer> answers(ObjectFile object) {
        Map<String, Long> symbols = object.symbols();
        long[] starts = new long[lines.size() + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = symbols.get("i" + i);
        }
        Map<Integer, Long> relocations = new HashMap<>();
        for (long offset : object.relocations()) {
            int index = Arrays.binarySearch(starts, offset);
            relocations.put(index < 0 ? -index - 2 : index, offset);
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String diagnostic =
                    relocations.containsKey(i) && !lines.get(i).contains("offset .")
                            ? "a name was taken for an external symbol"
                            : diagnostics[i];
            answers.add(
                    diagnostic == null
                            ? new Answer(
                                    Arrays.copyOfRange(
                                            object.text(), (int) starts[i], (int) starts[i + 1]),
                                    null)
                            : new Answer(null, diagnostic));
        }
        return answers;
    }
}
