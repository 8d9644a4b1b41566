package dev.asm64.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Horizontal bars as SVG: one group a category, one bar a series. */
public final class BarChart {
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#e08e45", "#6a9f58", "#a35c7a", "#777777", "#c2b04a");
    private static final int LABELS = 230;
    private static final int BARS = 470;
    private static final int VALUES = 70;
    private static final int THICKNESS = 13;
    private static final int GAP = 9;
    private static final int TOP = 62;

    private final String title;
    private final List<String> series;
    private final Map<String, List<Double>> categories = new LinkedHashMap<>();

    /**
     * @param title what is shown and its unit
     * @param series the names of the bars in each group
     */
    public BarChart(String title, List<String> series) {
        this.title = title;
        this.series = series;
    }

    /** Adds a group; NaN leaves out a bar. */
    public void add(String category, List<Double> values) {
        categories.put(category, values);
    }

    public String title() {
        return title;
    }

    public String toSvg() {
        List<String> shapes = new ArrayList<>();
        shapes.add(text(LABELS, 20, "start", "font-weight=\"bold\"", title));
        legend(shapes);
        double largest =
                categories.values().stream()
                        .flatMap(List::stream)
                        .filter(Double::isFinite)
                        .mapToDouble(value -> value)
                        .max()
                        .orElse(1);
        int y = TOP;
        for (Map.Entry<String, List<Double>> category : categories.entrySet()) {
            y = group(shapes, category.getKey(), category.getValue(), largest, y) + GAP;
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        %s
        </svg>
        """
                .formatted(LABELS + BARS + VALUES, y, String.join("\n", shapes));
    }

    private void legend(List<String> shapes) {
        int x = LABELS;
        for (int i = 0; i < series.size(); i++) {
            shapes.add(rectangle(x, 34, 12, i));
            shapes.add(text(x + 17, 45, "start", "", series.get(i)));
            x += 35 + 7 * series.get(i).length();
        }
    }

    private int group(
            List<String> shapes, String category, List<Double> values, double largest, int top) {
        int y = top;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (Double.isFinite(value)) {
                double width = BARS * value / largest;
                shapes.add(rectangle(LABELS, y, width, i));
                shapes.add(text(LABELS + width + 4, y + 10, "start", "", Number.of(value)));
                y += THICKNESS;
            }
        }
        shapes.add(text(LABELS - 8, (top + y) / 2.0 + 4, "end", "", category));
        return y;
    }

    private static String rectangle(double x, double y, double width, int series) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                x,
                y,
                width,
                THICKNESS - 1,
                COLOURS.get(series % COLOURS.size()));
    }

    private static String text(double x, double y, String anchor, String style, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222\" %s>%s</text>",
                x,
                y,
                anchor,
                style,
                text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
