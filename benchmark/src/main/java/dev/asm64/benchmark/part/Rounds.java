package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.MeasuringProcess;
import dev.asm64.benchmark.participant.Median;
import dev.asm64.benchmark.participant.Result;
import dev.asm64.benchmark.participant.Sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all candidates of all cases, several times over. The processes of a case take turns,
 * sample by sample, so that all see the same machine.
 */
final class Rounds {
    /** Starts to measure one candidate of a case. */
    interface Start<C, P> {
        MeasuringProcess start(C row, P candidate) throws IOException;
    }

    private Rounds() {}

    /** Returns the results of all rounds for each row and candidate. */
    static <C, P> Map<C, Map<P, Result>> run(
            Effort effort, Map<C, List<P>> candidates, Start<C, P> start) throws IOException {
        Map<C, Map<P, Result>> results = new LinkedHashMap<>();
        for (C row : candidates.keySet()) {
            Map<P, Result> ofRow = new LinkedHashMap<>();
            candidates.get(row).forEach(p -> ofRow.put(p, new Result(new ArrayList<>())));
            results.put(row, ofRow);
        }
        for (int round = 0; round < effort.forks(); round++) {
            for (C row : candidates.keySet()) {
                System.err.printf("round %d of %d: %s%n", round + 1, effort.forks(), row);
                takeTurns(effort, row, candidates.get(row), start)
                        .forEach((p, samples) -> results.get(row).get(p).rounds().add(samples));
            }
        }
        return results;
    }

    private static <C, P> Map<P, List<Sample>> takeTurns(
            Effort effort, C row, List<P> candidates, Start<C, P> start) throws IOException {
        Map<P, MeasuringProcess> processes = new LinkedHashMap<>();
        Map<P, List<Sample>> samples = new LinkedHashMap<>();
        try {
            for (P candidate : candidates) {
                processes.put(candidate, start.start(row, candidate));
                samples.put(candidate, new ArrayList<>());
            }
            for (int i = 0; i < effort.samples(); i++) {
                for (P candidate : candidates) {
                    samples.get(candidate).add(processes.get(candidate).sample());
                }
            }
        } finally {
            processes.values().forEach(MeasuringProcess::close);
        }
        return samples;
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
