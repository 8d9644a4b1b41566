package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.ChildProcess;
import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.Median;
import dev.asm64.benchmark.report.BarChart;
import dev.asm64.benchmark.report.Number;
import dev.asm64.benchmark.report.Section;
import dev.asm64.benchmark.report.Table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;

/** Starts processes that do very little, from the first to the last nanosecond. */
final class ColdPart implements Part {
    private static final Path FOLDER = Path.of("target/cold");
    private static final String PACKAGE = "dev.asm64.benchmark.cold.";

    /** What a process does, by the name of its main class. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Empty", "nothing");
        PROGRAMS.put("ForeignCall", "call a C function");
        PROGRAMS.put("ForeignCalls", "call two C functions of different shapes");
        PROGRAMS.put("NewAssembler", "make an assembler");
        PROGRAMS.put("Assemble", "assemble a tiny function");
        PROGRAMS.put("AssembleAndCall", "assemble and call it");
    }

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        String classPath = jars();
        for (String program : PROGRAMS.keySet()) {
            ChildProcess.run(command(classPath, program, "-XX:AOTCacheOutput=" + cache(program)));
        }
        int rounds =
                switch (effort) {
                    case CHECK -> 1;
                    case QUICK -> 11;
                    case FULL -> 41;
                };
        Map<String, List<Double>> plain = new LinkedHashMap<>();
        Map<String, List<Double>> cached = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String program : PROGRAMS.keySet()) {
                time(plain, program, command(classPath, program));
                time(
                        cached,
                        program,
                        command(
                                classPath,
                                program,
                                "-XX:AOTMode=on",
                                "-XX:AOTCache=" + cache(program)));
            }
        }
        return report(plain, cached);
    }

    private static Path cache(String program) {
        return FOLDER.resolve(program + ".aot");
    }

    private static List<String> command(String classPath, String program, String... options) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.JAVA));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-cp",
                        classPath,
                        PACKAGE + program));
        return command;
    }

    private static void time(Map<String, List<Double>> times, String program, List<String> command)
            throws IOException {
        long start = System.nanoTime();
        ChildProcess.run(command);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        times.computeIfAbsent(program, p -> new ArrayList<>()).add(milliseconds);
    }

    /**
     * Makes archives of the folders of classes, because an AOT cache takes classes from nothing
     * else.
     */
    private static String jars() throws IOException {
        Files.createDirectories(FOLDER);
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            if (Files.isDirectory(Path.of(entry))) {
                String jar = FOLDER.resolve(jars.size() + ".jar").toString();
                ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
                int status =
                        tool.run(
                                System.out,
                                System.err,
                                "--create",
                                "--file",
                                jar,
                                "-C",
                                entry,
                                ".");
                if (status != 0) {
                    throw new IOException("jar: exit status " + status);
                }
                jars.add(jar);
            }
        }
        return String.join(":", jars);
    }

    private static Section report(
            Map<String, List<Double>> plain, Map<String, List<Double>> cached) {
        List<String> header =
                List.of(
                        "milliseconds per process",
                        "without AOT cache",
                        "more than nothing",
                        "with AOT cache",
                        "more than nothing");
        Table table = new Table(header);
        BarChart chart =
                new BarChart(
                        "Milliseconds per process", List.of("without AOT cache", "with AOT cache"));
        PROGRAMS.forEach(
                (program, description) -> {
                    double time = Median.of(plain.get(program));
                    double timeCached = Median.of(cached.get(program));
                    table.add(
                            List.of(
                                    description,
                                    Number.of(time),
                                    Number.of(moreThanNothing(plain, program)),
                                    Number.of(timeCached),
                                    Number.of(moreThanNothing(cached, program))));
                    chart.add(description, List.of(time, timeCached));
                });
        return new Section(
                table, chart, "%d processes each.\n".formatted(plain.get("Empty").size()));
    }

    /** The median over the rounds, which the phases of a busy machine change less. */
    private static double moreThanNothing(Map<String, List<Double>> times, String program) {
        List<Double> some = times.get(program);
        List<Double> none = times.get("Empty");
        return Median.of(
                IntStream.range(0, some.size())
                        .mapToObj(round -> some.get(round) - none.get(round))
                        .toList());
    }
}
