package dev.asm64.benchmark.part;

import dev.asm64.benchmark.measurement.Calls;
import dev.asm64.benchmark.participant.CppProgram;
import dev.asm64.benchmark.participant.Effort;
import dev.asm64.benchmark.participant.JmhProcess;
import dev.asm64.benchmark.report.BarChart;
import dev.asm64.benchmark.report.Number;
import dev.asm64.benchmark.report.Section;
import dev.asm64.benchmark.report.Table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds and calls a function that adds two numbers. */
final class CallsPart implements Part {
    private static final String CPP = "C++ to AsmJit's code, by a pointer";

    /** The kinds of calls, and the methods of {@link Calls} that measure them. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("Java to asm64's code", "asm64");
        KINDS.put("Java to asm64's code, by an interface", "asm64Interface");
        KINDS.put("Java to asm64's code, critical", "asm64Critical");
        KINDS.put("Java to C", "c");
        KINDS.put("Java to C, critical", "cCritical");
        KINDS.put(CPP, "");
        KINDS.put("asm64 binds a second handle", "asm64BindsHandle");
        KINDS.put("asm64 binds a second interface", "asm64BindsInterface");
        KINDS.put("Java's linker binds a second handle", "linkerBindsHandle");
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public Section run(Effort effort) throws IOException {
        CppProgram.compile("functions.cpp", "-shared", "-fPIC");
        CppProgram cpp = CppProgram.compile("calls.cpp", "-lasmjit", "-lrt", "-lpthread");
        var results =
                Rounds.run(
                        effort,
                        Map.of(name(), List.copyOf(KINDS.keySet())),
                        (row, kind) ->
                                kind.equals(CPP)
                                        ? cpp.start(effort)
                                        : JmhProcess.start(
                                                Calls.class, KINDS.get(kind), Map.of(), effort));
        Table table = new Table(List.of("call or binding", "nanoseconds"));
        BarChart chart = new BarChart("Nanoseconds per call or binding", List.of("nanoseconds"));
        results.get(name())
                .forEach(
                        (kind, result) -> {
                            double time = result.nanoseconds();
                            table.add(List.of(kind, Number.of(time)));
                            chart.add(kind, List.of(time));
                        });
        return new Section(table, chart, Rounds.spread(effort, results.values()));
    }
}
