package dev.asm64.benchmark.part;

import dev.asm64.benchmark.measurement.Kernels;
import dev.asm64.benchmark.participant.CppProgram;
import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.JmhProcess;
import dev.asm64.benchmark.participant.Result;
import dev.asm64.benchmark.report.BarChart;
import dev.asm64.benchmark.report.Number;
import dev.asm64.benchmark.report.Section;
import dev.asm64.benchmark.report.Table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs assembled code that computes something, beside the same in Java and in C. */
final class KernelsPart implements Part {
    /** The names of the kernels, and how those of their methods start. */
    private static final Map<String, String> KERNELS = new LinkedHashMap<>();

    /** The implementations, and how the names of their methods end. */
    private static final Map<String, String> IMPLEMENTATIONS = new LinkedHashMap<>();

    static {
        KERNELS.put("dot product of floats", "dotProduct");
        KERNELS.put("filter over columns", "filter");
        KERNELS.put("byte histogram", "histogram");
        IMPLEMENTATIONS.put("asm64", "Asm64");
        IMPLEMENTATIONS.put("Java", "Java");
        IMPLEMENTATIONS.put("Vector API", "Vector");
        IMPLEMENTATIONS.put("C -O3", "C");
        IMPLEMENTATIONS.put("C -O3 -march=native -ffast-math", "Native");
    }

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        CppProgram.compile("kernels.cpp", "-shared", "-fPIC");
        CppProgram.compile(
                "kernels_native.cpp", "-shared", "-fPIC", "-march=native", "-ffast-math");
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        KERNELS.keySet().forEach(kernel -> candidates.put(kernel, implementations(kernel, effort)));
        return report(
                effort,
                Rounds.run(
                        effort,
                        candidates,
                        (kernel, implementation) ->
                                JmhProcess.start(
                                        Kernels.class,
                                        KERNELS.get(kernel) + IMPLEMENTATIONS.get(implementation),
                                        Map.of(),
                                        effort,
                                        "--add-modules=jdk.incubator.vector")));
    }

    /** The Vector API has nothing for a histogram. */
    private static List<String> implementations(String kernel, Effort effort) {
        List<String> implementations = new ArrayList<>(IMPLEMENTATIONS.keySet());
        if (kernel.equals("byte histogram")) {
            implementations.remove("Vector API");
        }
        return effort == Effort.CHECK ? implementations.subList(0, 1) : implementations;
    }

    private static Section report(Effort effort, Map<String, Map<String, Result>> results) {
        List<String> names = List.copyOf(IMPLEMENTATIONS.keySet());
        List<String> header = new ArrayList<>(List.of("million elements/s"));
        header.addAll(names);
        names.stream().skip(1).forEach(name -> header.add("asm64 / " + name));
        Table table = new Table(header);
        BarChart chart = new BarChart("Million elements per second", names);
        results.forEach(
                (kernel, row) -> {
                    List<Double> speeds = names.stream().map(n -> speed(row.get(n))).toList();
                    List<String> cells = new ArrayList<>(List.of(kernel));
                    speeds.forEach(speed -> cells.add(Number.of(speed)));
                    Result first = row.get(names.getFirst());
                    names.stream().skip(1).forEach(n -> cells.add(ratio(first, row.get(n))));
                    table.add(cells);
                    chart.add(kernel, speeds);
                });
        return new Section(table, chart, Rounds.spread(effort, results.values()));
    }

    private static String ratio(Result dividend, Result divisor) {
        return Number.of(divisor == null ? Double.NaN : dividend.speedRatio(divisor));
    }

    private static double speed(Result result) {
        return result == null ? Double.NaN : Kernels.LENGTH * 1e3 / result.nanoseconds();
    }
}
