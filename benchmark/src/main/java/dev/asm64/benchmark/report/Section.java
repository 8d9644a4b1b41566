package dev.asm64.benchmark.report;

import java.util.List;

/**
 * What a part of the benchmark found.
 *
 * @param tables in Markdown, with remarks
 * @param charts what the first tables show
 */
public record Section(List<String> tables, List<BarChart> charts) {
    public Section(String table) {
        this(List.of(table), List.of());
    }

    public Section(Table table, BarChart chart, String remark) {
        this(List.of(table.toMarkdown(), remark), List.of(chart));
    }
}
