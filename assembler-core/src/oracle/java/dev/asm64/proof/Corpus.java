package dev.asm64.proof;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses from all confirmed instances the few for the corpus: for each method the ones whose
 * encodings differ most.
 */
final class Corpus {
    private static final int LINES_OF_A_METHOD = 3;

    private record Line(Set<String> traits, KnownBytes known) {}

    private final Map<InstructionMethod, List<Line>> confirmed = new HashMap<>();
    private final Map<InstructionMethod, List<Line>> byPolicy = new HashMap<>();

    /** Takes an instance whose bytes an assembler makes. */
    void add(Instance instance, KnownBytes known) {
        add(confirmed, instance, known);
    }

    /** Takes an instance for a method that no assembler knows as it is. */
    void addByPolicy(Instance instance, KnownBytes known) {
        add(byPolicy, instance, known);
    }

    private static void add(
            Map<InstructionMethod, List<Line>> lines, Instance instance, KnownBytes known) {
        Set<String> traits = instance.operands().stream().map(Sample::trait).collect(toSet());
        traits.add(known.bytes().length() / 2 + " bytes");
        lines.computeIfAbsent(instance.method(), method -> new ArrayList<>())
                .add(new Line(traits, known));
    }

    void write() throws IOException {
        byPolicy.forEach(confirmed::putIfAbsent);
        List<KnownBytes> all = new ArrayList<>();
        for (InstructionMethod method : InstructionMethod.all()) {
            all.addAll(thin(confirmed.getOrDefault(method, List.of())));
        }
        KnownBytes.write(all);
    }

    /** Takes the line with most traits that no line before has, until there is no such line. */
    private static List<KnownBytes> thin(List<Line> lines) {
        List<KnownBytes> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (chosen.size() < LINES_OF_A_METHOD) {
            Line best = null;
            long most = 0;
            for (Line line : lines) {
                long unseen = line.traits.stream().filter(trait -> !seen.contains(trait)).count();
                if (unseen > most) {
                    best = line;
                    most = unseen;
                }
            }
            if (best == null) {
                return chosen;
            }
            chosen.add(best.known);
            seen.addAll(best.traits);
        }
        return chosen;
    }
}
