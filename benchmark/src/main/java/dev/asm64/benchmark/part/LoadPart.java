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
import java.util.stream.Stream;

/** Assembles a function, makes it executable and releases it again. */
final class LoadPart implements Part {
    private final Participants participants;

    LoadPart(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        Map<Sequence, List<Participant>> candidates = new LinkedHashMap<>();
        Stream.of("tiny.constant", "blend.rotating.fresh", "gp-memory.rotating.fresh")
                .limit(effort == Effort.CHECK ? 1 : 3)
                .forEach(name -> candidates.put(Sequence.named(name), participants.loaders()));
        return report(
                effort,
                Rounds.run(
                        effort,
                        candidates,
                        (sequence, participant) -> participant.load(sequence, effort)));
    }

    private Section report(Effort effort, Map<Sequence, Map<Participant, Result>> results) {
        List<String> names = participants.loaders().stream().map(Participant::name).toList();
        List<String> header = new ArrayList<>(List.of("nanoseconds per function"));
        header.addAll(names);
        names.stream().skip(1).forEach(name -> header.add(name + " / asm64"));
        Table table = new Table(header);
        BarChart chart =
                new BarChart("Thousand functions per second: assemble, load, unload", names);
        results.forEach(
                (sequence, row) -> {
                    List<Double> times = row.values().stream().map(Result::nanoseconds).toList();
                    List<String> cells = new ArrayList<>(List.of(sequence.name()));
                    times.forEach(time -> cells.add(Number.of(time)));
                    Result first = row.values().iterator().next();
                    row.values().stream()
                            .skip(1)
                            .forEach(other -> cells.add(Number.of(first.speedRatio(other))));
                    table.add(cells);
                    chart.add(sequence.name(), times.stream().map(time -> 1e6 / time).toList());
                });
        return new Section(table, chart, Rounds.spread(effort, results.values()));
    }
}
