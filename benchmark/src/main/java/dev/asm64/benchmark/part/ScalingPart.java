package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.Participant;
import dev.asm64.benchmark.participant.Result;
import dev.asm64.benchmark.report.BarChart;
import dev.asm64.benchmark.report.Number;
import dev.asm64.benchmark.report.Section;
import dev.asm64.benchmark.report.Table;
import dev.asm64.benchmark.sequence.Sequence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assembles more and more instructions at once, with labels and without. */
final class ScalingPart implements Part {
    private final Participants participants;

    ScalingPart(Participants participants) {
        this.participants = participants;
    }

    /** A sequence emitted so often that there are about as many instructions as wanted. */
    private record Repeated(Sequence sequence, int wanted) {
        int repetitions() {
            return Math.max(1, wanted / sequence.instructions());
        }

        @Override
        public String toString() {
            return "%s x %,d".formatted(sequence, repetitions());
        }
    }

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        int largest =
                switch (effort) {
                    case CHECK -> 1_000;
                    case QUICK -> 1_000_000;
                    case FULL -> 10_000_000;
                };
        Map<Repeated, List<Participant>> candidates = new LinkedHashMap<>();
        for (String name : List.of("gp-register.rotating", "branches.rotating.fresh")) {
            for (int wanted = 1_000; wanted <= largest; wanted *= 10) {
                Sequence sequence = Sequence.named(name);
                candidates.put(new Repeated(sequence, wanted), participants.loaders());
            }
        }
        return report(
                effort,
                Rounds.run(
                        effort,
                        candidates,
                        (repeated, participant) ->
                                participant.assemble(
                                        repeated.sequence(), repeated.repetitions(), effort)));
    }

    private Section report(Effort effort, Map<Repeated, Map<Participant, Result>> results) {
        List<String> names = participants.loaders().stream().map(Participant::name).toList();
        List<String> header = new ArrayList<>(List.of("million instructions/s"));
        header.addAll(names);
        names.stream().skip(1).forEach(name -> header.add("asm64 / " + name));
        header.add("asm64 allocates B/instruction");
        Table table = new Table(header);
        BarChart chart = new BarChart("Million instructions per second by size", names);
        results.forEach(
                (repeated, row) -> {
                    long instructions =
                            (long) repeated.repetitions() * repeated.sequence().instructions();
                    List<Double> speeds =
                            row.values().stream()
                                    .map(result -> instructions * 1e3 / result.nanoseconds())
                                    .toList();
                    String label = label(repeated, instructions);
                    List<String> cells = new ArrayList<>(List.of(label));
                    speeds.forEach(speed -> cells.add(Number.of(speed)));
                    Result first = row.values().iterator().next();
                    row.values().stream()
                            .skip(1)
                            .forEach(other -> cells.add(Number.of(first.speedRatio(other))));
                    cells.add(Number.of(first.allocated() / instructions));
                    table.add(cells);
                    chart.add(label, speeds);
                });
        return new Section(table, chart, Rounds.spread(effort, results.values()));
    }

    private static String label(Repeated repeated, long instructions) {
        boolean labels = repeated.sequence().name().startsWith("branches");
        return "%,d %s labels".formatted(instructions, labels ? "with" : "without");
    }
}
