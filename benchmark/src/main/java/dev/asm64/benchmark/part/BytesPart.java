package dev.asm64.benchmark.part;

import dev.asm64.benchmark.part.Disassembler.Instruction;
import dev.asm64.benchmark.participant.AssembledSequence;
import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.Participant;
import dev.asm64.benchmark.report.Section;
import dev.asm64.benchmark.report.Table;
import dev.asm64.benchmark.sequence.Sequence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares what the participants assemble: the same instructions, and the same bytes unless a
 * reason is known.
 */
final class BytesPart implements Part {
    private final Participants participants;

    BytesPart(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String name() {
        return "bytes";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        Map<String, AssembledSequence> own = new HashMap<>();
        for (AssembledSequence sequence : participants.all().getFirst().bytes()) {
            own.put(key(sequence), sequence);
        }
        List<String> unexplained = new ArrayList<>();
        Table table = new Table(List.of("difference", "instructions"));
        for (Participant other : participants.all().subList(1, participants.all().size())) {
            Map<String, Integer> reasons = new TreeMap<>();
            int instructions = 0;
            for (AssembledSequence theirs : other.bytes()) {
                instructions += compare(other, own.get(key(theirs)), theirs, reasons, unexplained);
            }
            int different = reasons.values().stream().mapToInt(Integer::intValue).sum();
            table.add(List.of(other.name() + ": same bytes", "" + (instructions - different)));
            reasons.forEach(
                    (reason, count) ->
                            table.add(List.of(other.name() + ": " + reason, "" + count)));
        }
        if (!unexplained.isEmpty()) {
            throw new IllegalStateException(
                    "%d instructions differ for no known reason:\n%s"
                            .formatted(
                                    unexplained.size(),
                                    String.join("\n", unexplained.stream().limit(40).toList())));
        }
        return new Section(table.toMarkdown());
    }

    private static String key(AssembledSequence sequence) {
        return sequence.sequence() + " set " + sequence.set();
    }

    /** Returns how many instructions were compared. */
    private static int compare(
            Participant other,
            AssembledSequence own,
            AssembledSequence theirs,
            Map<String, Integer> reasons,
            List<String> unexplained)
            throws IOException {
        Sequence sequence = Sequence.named(own.sequence());
        int count = other.instructions(sequence);
        if (Arrays.equals(own.bytes(), theirs.bytes())) {
            return count;
        }
        List<Instruction> ours = Disassembler.disassemble(own);
        if (count < sequence.instructions()) {
            ours = IntStream.of(sequence.knownToJnr()).mapToObj(ours::get).toList();
        }
        List<Instruction> others = Disassembler.disassemble(theirs);
        if (ours.size() != count || others.size() != count) {
            unexplained.add(
                    "%s: %s has %d instructions, %s has %d, and it should be %d"
                            .formatted(
                                    key(own),
                                    "asm64",
                                    ours.size(),
                                    other.name(),
                                    others.size(),
                                    count));
            return count;
        }
        for (int i = 0; i < count; i++) {
            Instruction a = ours.get(i);
            Instruction b = others.get(i);
            if (!a.bytes().equals(b.bytes())) {
                Difference.between(a, b)
                        .ifPresentOrElse(
                                difference -> reasons.merge(difference.reason(), 1, Integer::sum),
                                () ->
                                        unexplained.add(
                                                "%s, instruction %s: asm64 %s, %s %s %s"
                                                        .formatted(
                                                                key(own),
                                                                a.text(),
                                                                a.bytes(),
                                                                other.name(),
                                                                b.text(),
                                                                b.bytes())));
            }
        }
        return count;
    }
}
