package dev.asm64.benchmark;

import dev.asm64.benchmark.part.Part;
import dev.asm64.benchmark.part.Participants;
import dev.asm64.benchmark.part.Parts;
import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.report.Conditions;
import dev.asm64.benchmark.report.Document;
import dev.asm64.benchmark.report.Section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the parts named on the command line; the script benchmark/run says how. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Effort effort = Effort.FULL;
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            switch (argument) {
                case "--quick" -> effort = Effort.QUICK;
                case "--check" -> effort = Effort.CHECK;
                default -> names.add(argument);
            }
        }
        run(effort, names);
    }

    private static void run(Effort effort, List<String> names) throws IOException {
        var participants = new Participants();
        for (Part part : Parts.named(names, participants)) {
            Section section = part.run(effort);
            if (effort == Effort.CHECK) {
                System.out.println(part.name() + ": ok");
            } else {
                report(part.name(), section, effort, participants.versions());
            }
        }
    }

    private static void report(String name, Section section, Effort effort, String versions)
            throws IOException {
        String conditions =
                Conditions.describe("benchmark/run" + effort.option() + " " + name, versions);
        System.out.println("## " + name + "\n\n" + conditions + "\n");
        section.tables().forEach(System.out::println);
        Document.replace(name, conditions, section);
    }
}
