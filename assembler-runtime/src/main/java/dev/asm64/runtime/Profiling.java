package dev.asm64.runtime;

import dev.asm64.runtime.profiling.FlightRecording;
import dev.asm64.runtime.profiling.FunctionLog;
import dev.asm64.runtime.profiling.JitDump;
import dev.asm64.runtime.profiling.PerfMap;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells profilers the names of loaded functions: those of the symbols in the code that are exported
 * or said to be functions. What has no such symbol goes by the name of its section.
 *
 * <p>For perf there are two kinds of files, started here or by a system property. They have what is
 * loaded from then on.
 *
 * <ul>
 *   <li>{@code -Ddev.asm64.runtime.perfmap=true}: {@code perf record java ...; perf report} shows
 *       names,
 *   <li>{@code -Ddev.asm64.runtime.jitdump=DIRECTORY}: {@code perf record -k mono java ...; perf
 *       inject --jit -i perf.data -o jit.data; perf annotate -i jit.data} shows instructions too,
 *       and names of code that was unloaded while perf recorded.
 * </ul>
 *
 * <p>Flight Recorder gets the events {@code dev.asm64.Load} and {@code dev.asm64.Unload} with name,
 * address and size of each function whenever it records.
 */
public final class Profiling {
    private static final List<FunctionLog> LOGS = new CopyOnWriteArrayList<>();

    static {
        if (Boolean.getBoolean("dev.asm64.runtime.perfmap")) {
            startPerfMap();
        }
        String directory = System.getProperty("dev.asm64.runtime.jitdump");
        if (directory != null) {
            startJitDump(Path.of(directory));
        }
    }

    private Profiling() {}

    /**
     * Starts the file that {@code perf report} reads.
     *
     * @return the file, {@code /tmp/perf-PID.map}
     */
    public static Path startPerfMap() {
        PerfMap map = new PerfMap(ProcessHandle.current().pid());
        LOGS.add(map);
        return map.file();
    }

    /**
     * Starts the file that {@code perf inject --jit} reads.
     *
     * @param directory where to put it; made if it does not exist
     * @return the file, {@code jit-PID.dump}
     * @throws java.io.UncheckedIOException if the file cannot be written
     * @throws dev.asm64.runtime.error.NativeMemoryException if the file may not be mapped, such as
     *     on a file system mounted {@code noexec}
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     */
    public static Path startJitDump(Path directory) {
        Host.require();
        JitDump dump = new JitDump(directory, ProcessHandle.current().pid());
        LOGS.add(dump);
        return dump.file();
    }

    static void loaded(Installation code) {
        if (!LOGS.isEmpty()) {
            code.functions().forEach(function -> LOGS.forEach(log -> log.loaded(function)));
        }
        if (FlightRecording.isOn()) {
            code.functions().forEach(FlightRecording::loaded);
        }
    }

    static void unloaded(Installation code) {
        if (FlightRecording.isOn()) {
            code.functions().forEach(FlightRecording::unloaded);
        }
    }
}
