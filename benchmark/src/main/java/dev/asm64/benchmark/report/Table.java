package dev.asm64.benchmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown; all columns but the first hold numbers. */
public final class Table {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> header) {
        this.header = header;
    }

    public void add(List<String> row) {
        rows.add(row);
    }

    /** Returns the lines, each ended by a line feed. */
    public String toMarkdown() {
        List<String> rule = new ArrayList<>(Collections.nCopies(header.size(), "--:"));
        rule.set(0, "---");
        List<List<String>> lines = new ArrayList<>(List.of(header, rule));
        lines.addAll(rows);
        int[] widths =
                IntStream.range(0, header.size())
                        .map(i -> lines.stream().mapToInt(l -> l.get(i).length()).max().orElse(0))
                        .toArray();
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> (i == 0 ? "%-" : "%") + widths[i] + "s")
                .collect(Collectors.joining(" | ", "| ", " |\n"))
                .formatted(cells.toArray());
    }
}
