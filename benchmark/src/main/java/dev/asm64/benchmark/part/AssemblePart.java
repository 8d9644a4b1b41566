package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.Asm64Participant;
import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.Participant;
import dev.asm64.benchmark.participant.Result;
import dev.asm64.benchmark.report.BarChart;
import dev.asm64.benchmark.report.Number;
import dev.asm64.benchmark.report.Section;
import dev.asm64.benchmark.report.Table;
import dev.asm64.benchmark.sequence.Sequence;
import dev.asm64.benchmark.sequence.Sequences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Assembles each sequence into fresh code: speed, and what Java allocates. */
final class AssemblePart implements Part {
    private static final double MIB = 1 << 20;

    private final Participants participants;

    /** All, and before them this project without the last step, which others do not have. */
    private final List<Participant> all;

    AssemblePart(Participants participants) {
        this.participants = participants;
        this.all =
                Stream.concat(Stream.of(Asm64Participant.emitting()), participants.all().stream())
                        .toList();
    }

    @Override
    public String name() {
        return "assemble";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        Map<Sequence, List<Participant>> candidates = new LinkedHashMap<>();
        for (Sequence sequence : sequences(effort)) {
            candidates.put(
                    sequence, all.stream().filter(p -> p.instructions(sequence) > 0).toList());
        }
        var results =
                Rounds.run(
                        effort,
                        candidates,
                        (sequence, participant) -> participant.assemble(sequence, 1, effort));
        return report(effort, results);
    }

    private static List<Sequence> sequences(Effort effort) {
        return switch (effort) {
            case CHECK ->
                    List.of(
                            Sequence.named("gp-register.rotating"),
                            Sequence.named("tiny.constant"));
            case QUICK ->
                    measured()
                            .filter(s -> s.name().matches("(gp|tiny).*|.*rotating(.fresh)?"))
                            .toList();
            case FULL -> measured().toList();
        };
    }

    /** All but those in which there is nothing to vary. */
    private static Stream<Sequence> measured() {
        return Sequences.ALL.stream()
                .filter(s -> !s.name().matches("branches.*|tiny.rotating|blend.*reused"));
    }

    private Section report(Effort effort, Map<Sequence, Map<Participant, Result>> results)
            throws IOException {
        BarChart speeds = new BarChart("Million instructions per second", names());
        BarChart throughputs = new BarChart("MiB of code per second", names());
        return new Section(
                List.of(
                        speeds(results, speeds).toMarkdown(),
                        throughputs(results, throughputs).toMarkdown(),
                        Rounds.spread(effort, results.values())),
                List.of(speeds, throughputs));
    }

    private List<String> names() {
        return all.stream().map(Participant::name).toList();
    }

    private Table speeds(Map<Sequence, Map<Participant, Result>> results, BarChart chart) {
        List<String> names = names();
        List<String> header = new ArrayList<>(List.of("million instructions/s"));
        header.addAll(names);
        names.stream().skip(2).forEach(name -> header.add("emit / " + name));
        header.add("asm64 / " + names.get(2));
        Table table = new Table(header);
        for (Sequence sequence : results.keySet()) {
            Map<Participant, Result> row = results.get(sequence);
            List<Double> speeds = all.stream().map(p -> speed(sequence, p, row.get(p))).toList();
            List<String> cells = new ArrayList<>(List.of(sequence.name()));
            speeds.forEach(value -> cells.add(Number.of(value)));
            all.stream()
                    .skip(2)
                    .forEach(other -> cells.add(ratio(sequence, all.get(0), other, row)));
            cells.add(ratio(sequence, all.get(1), all.get(2), row));
            table.add(cells);
            chart.add(sequence.name(), speeds);
        }
        return table;
    }

    private Table throughputs(Map<Sequence, Map<Participant, Result>> results, BarChart chart)
            throws IOException {
        List<String> header = new ArrayList<>(List.of("sequence"));
        names().forEach(name -> header.add(name + " MiB/s"));
        List<Participant> java = List.of(all.get(0), all.get(1), all.getLast());
        java.forEach(p -> header.add(p.name() + " allocates B/instruction"));
        Table table = new Table(header);
        for (Sequence sequence : results.keySet()) {
            Map<Participant, Result> row = results.get(sequence);
            List<Double> throughputs = new ArrayList<>();
            for (Participant participant : all) {
                throughputs.add(throughput(sequence, participant, row.get(participant)));
            }
            List<String> cells = new ArrayList<>(List.of(sequence.name()));
            throughputs.forEach(value -> cells.add(Number.of(value)));
            java.forEach(p -> cells.add(Number.of(allocated(sequence, p, row.get(p)))));
            table.add(cells);
            chart.add(sequence.name(), throughputs);
        }
        return table;
    }

    private static double speed(Sequence sequence, Participant participant, Result result) {
        return result == null
                ? Double.NaN
                : participant.instructions(sequence) * 1e3 / result.nanoseconds();
    }

    /** Of the speeds of two participants, of which not all have all instructions. */
    private static String ratio(
            Sequence sequence,
            Participant dividend,
            Participant divisor,
            Map<Participant, Result> row) {
        if (!row.containsKey(divisor)) {
            return Number.of(Double.NaN);
        }
        double instructions =
                (double) dividend.instructions(sequence) / divisor.instructions(sequence);
        return Number.of(instructions * row.get(dividend).speedRatio(row.get(divisor)));
    }

    private double throughput(Sequence sequence, Participant participant, Result result)
            throws IOException {
        return result == null
                ? Double.NaN
                : participants.size(participant, sequence) / MIB * 1e9 / result.nanoseconds();
    }

    private static double allocated(Sequence sequence, Participant participant, Result result) {
        return result == null
                ? Double.NaN
                : result.allocated() / participant.instructions(sequence);
    }
}
