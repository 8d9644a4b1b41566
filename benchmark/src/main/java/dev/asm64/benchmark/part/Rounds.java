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

    /** Returns the median of all rounds for each row and candidate. */
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
        Map<C, Map<P, Result>> medians = new LinkedHashMap<>();
        results.forEach(
                (row, measured) -> {
                    Map<P, Result> ofRow = new LinkedHashMap<>();
                    measured.forEach((p, all) -> ofRow.put(p, Result.median(all)));
                    medians.put(row, ofRow);
                });
        return medians;
    }

    /** Says how much processes that measure the same differ. */
    static String spread(Effort effort, Collection<? extends Map<?, Result>> rows) {
        if (effort.forks() == 1) {
            return "One process measured each figure.\n";
        }
        List<Double> spreads =
                rows.stream()
                        .flatMap(row -> row.values().stream())
                        .map(result -> 100 * result.spread())
                        .toList();
        return "%d processes measured each figure; the slowest is %.0f %% from the fastest on the median, %.0f %% at most.\n"
                .formatted(effort.forks(), Median.of(spreads), Collections.max(spreads));
    }
}
