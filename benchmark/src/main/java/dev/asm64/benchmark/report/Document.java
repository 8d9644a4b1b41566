package dev.asm64.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/performance.md: what stands between the marks of a section is replaced. */
public final class Document {
    private static final Path FILE = Path.of("../docs/performance.md");
    private static final Path CHARTS = Path.of("../docs/performance");

    private Document() {}

    /**
     * Replaces a section.
     *
     * @param name the name in its marks, {@code <!-- name -->} and {@code <!-- end of name -->}
     * @param conditions how it was measured
     * @param section what was found
     */
    public static void replace(String name, String conditions, Section section) throws IOException {
        String document = Files.readString(FILE);
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(FILE + " has no section " + name);
        }
        StringBuilder content = new StringBuilder("\n" + conditions + "\n");
        section.tables().forEach(table -> content.append("\n").append(table));
        Files.createDirectories(CHARTS);
        for (int i = 0; i < section.charts().size(); i++) {
            BarChart chart = section.charts().get(i);
            String file = (i == 0 ? name : name + "-" + (i + 1)) + ".svg";
            Files.writeString(CHARTS.resolve(file), chart.toSvg());
            content.append("\n![%s](performance/%s)\n".formatted(chart.title(), file));
        }
        Files.writeString(
                FILE,
                document.substring(0, from + begin.length())
                        + content
                        + "\n"
                        + document.substring(to));
    }
}
