package dev.asm64.benchmark.report;

import java.util.List;
import java.util.Optional;

/**
 * What a part of the benchmark found.
 *
 * @param tables in Markdown, with remarks
 * @param chart what the first table shows
 */
public record Section(List<String> tables, Optional<BarChart> chart) {
    public Section(String table) {
        this(List.of(table), Optional.empty());
    }

    public Section(Table table, BarChart chart, String remark) {
        this(List.of(table.toMarkdown(), remark), Optional.of(chart));
    }
}
