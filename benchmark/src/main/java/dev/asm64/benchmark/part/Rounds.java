package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.Median;
import dev.asm64.benchmark.participant.Result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all candidates of all cases in turn, several times over, so that all see the same
 * machine.
 */
final class Rounds {
    /** Measures one candidate in one process. */
    interface Measurement<C, P> {
        Result run(C row, P candidate) throws IOException;
    }

    private Rounds() {}

    /** Returns the results of all rounds for each row and candidate. */
    static <C, P> Map<C, Map<P, Result>> run(
            Effort effort, Map<C, List<P>> candidates, Measurement<C, P> measurement)
            throws IOException {
        Map<C, Map<P, List<Result>>> results = new LinkedHashMap<>();
        for (int round = 0; round < effort.forks(); round++) {
            for (C row : candidates.keySet()) {
                System.err.printf("round %d of %d: %s%n", round + 1, effort.forks(), row);
                for (P candidate : candidates.get(row)) {
                    results.computeIfAbsent(row, r -> new LinkedHashMap<>())
                            .computeIfAbsent(candidate, c -> new ArrayList<>())
                            .add(measurement.run(row, candidate));
                }
            }
        }
        Map<C, Map<P, Result>> rows = new LinkedHashMap<>();
        results.forEach(
                (row, measured) -> {
                    Map<P, Result> ofRow = new LinkedHashMap<>();
                    measured.forEach((p, all) -> ofRow.put(p, Result.ofRounds(all)));
                    rows.put(row, ofRow);
                });
        return rows;
    }

    /**
     * Says how much processes that measure the same differ, and how much the ratios to the first
     * candidate do.
     */
    static String spread(Effort effort, Collection<? extends Map<?, Result>> rows) {
        if (effort.forks() == 1) {
            return "One process measured each figure.\n";
        }
        List<Double> times = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (Map<?, Result> row : rows) {
            Result first = row.values().iterator().next();
            row.values().forEach(result -> times.add(result.spread()));
            row.values().stream()
                    .skip(1)
                    .forEach(other -> ratios.add(first.speedRatioSpread(other)));
        }
        String ofTimes =
                "%d processes measured each figure; the slowest is %s."
                        .formatted(effort.forks(), distance(times, "the fastest"));
        return ratios.isEmpty()
                ? ofTimes + "\n"
                : "%s The largest ratio of a round is %s.\n"
                        .formatted(ofTimes, distance(ratios, "the smallest"));
    }

    private static String distance(List<Double> spreads, String from) {
        return "%.0f %% from %s on the median, %.0f %% at most"
                .formatted(100 * Median.of(spreads), from, 100 * Collections.max(spreads));
    }
}
