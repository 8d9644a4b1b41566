package dev.asm64.runtime;

import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.operand.Label;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** What profilers are told, and that perf understands it. */
class ProfilingTest {
    @TempDir Path folder;

    /** A function that multiplies so many times, and one that is never called. */
    private static Code spin() {
        Assembler a = new Assembler();
        Label spin = a.label("asm64_test_spin");
        Label idle = a.label("asm64_test_idle");
        Label next = a.label("next");
        a.global(spin).global(idle);
        a.bind(spin).mov(RAX, RDI);
        a.bind(next).imul(RCX, RCX).dec(RAX).jnz(next).ret();
        a.bind(idle).ret();
        return a.assemble();
    }

    /** Spins for a second, and prints where. */
    static final class Spins {
        public static void main(String[] args) {
            NativeCode code = NativeCode.load(spin());
            LongUnaryOperator spin = code.function(MethodHandles.lookup(), LongUnaryOperator.class);
            System.out.printf(
                    "pid %d at %x%n", ProcessHandle.current().pid(), code.segment().address());
            long end = System.nanoTime() + 1_000_000_000L;
            while (System.nanoTime() < end) {
                spin.applyAsLong(1_000_000);
            }
        }
    }

    @Test
    void thePerfMapHasEachFunction() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(
                        Spins.class, ChildJvm.NATIVE_ACCESS, "-Ddev.asm64.runtime.perfmap=true");

        assertThat(child.succeeded()).as(child.toString()).isTrue();
        String[] words = child.output().strip().split(" ");
        long address = Long.parseLong(words[3], 16);
        Path map = Path.of("/tmp/perf-" + words[1] + ".map");
        byte[] bytes = spin().bytes();
        assertThat(Files.readAllLines(map))
                .contains(
                        "%x %x asm64_test_spin".formatted(address, bytes.length - 1),
                        "%x 1 asm64_test_idle".formatted(address + bytes.length - 1));
        Files.delete(map);
    }

    @Test
    void theJitDumpHasEachFunctionWithItsBytes() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(
                        Spins.class,
                        ChildJvm.NATIVE_ACCESS,
                        "-Ddev.asm64.runtime.jitdump=" + folder);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
        String[] words = child.output().strip().split(" ");
        int process = Integer.parseInt(words[1]);
        ByteBuffer dump =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("jit-" + process + ".dump")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(dump.getInt()).isEqualTo(0x4A695444);
        assertThat(dump.getInt()).isEqualTo(1);
        assertThat(dump.getInt()).isEqualTo(40);
        assertThat(dump.getInt()).isEqualTo(62);
        assertThat(dump.getInt(20)).isEqualTo(process);
        dump.position(40);
        List<String> functions = new ArrayList<>();
        long time = 0;
        while (dump.hasRemaining()) {
            int start = dump.position();
            assertThat(dump.getInt(start)).isZero();
            assertThat(dump.getLong(start + 8)).isGreaterThanOrEqualTo(time);
            time = dump.getLong(start + 8);
            assertThat(dump.getInt(start + 16)).isEqualTo(process);
            assertThat(dump.getLong(start + 24)).isEqualTo(dump.getLong(start + 32));
            assertThat(dump.getLong(start + 48)).isEqualTo(functions.size());
            int size = dump.getInt(start + 4);
            int codeSize = (int) dump.getLong(start + 40);
            byte[] name = new byte[size - 56 - codeSize - 1];
            byte[] code = new byte[codeSize];
            dump.get(start + 56, name).get(start + size - codeSize, code);
            functions.add(
                    "%x %s %s"
                            .formatted(
                                    dump.getLong(start + 32),
                                    new String(name, StandardCharsets.UTF_8),
                                    Arrays.toString(code)));
            dump.position(start + size);
        }
        byte[] bytes = spin().bytes();
        byte[] first = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(functions)
                .contains(words[3] + " asm64_test_spin " + Arrays.toString(first))
                .anyMatch(function -> function.endsWith(" asm64_test_idle [-61]"));
    }

    /** Loads in a thread that is interrupted, and once more. */
    static final class LoadsInterrupted {
        public static void main(String[] args) {
            Thread.currentThread().interrupt();
            NativeCode.load(spin());
            NativeCode.load(spin());
        }
    }

    @Test
    void theJitDumpSurvivesInterruptedThreads() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(
                        LoadsInterrupted.class,
                        ChildJvm.NATIVE_ACCESS,
                        "-Ddev.asm64.runtime.jitdump=" + folder);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
    }

    /** Loads in vain, and prints what is left of it. */
    static final class LoadsInVain {
        public static void main(String[] args) {
            CodeCache cache = CodeCache.builder().build();
            for (int i = 0; i < 2; i++) {
                try {
                    cache.loader().load(SampleCode.sum());
                    throw new AssertionError("loaded without the file");
                } catch (LinkageError failure) {
                    System.out.println(failure.getCause());
                }
            }
            CodeCacheStatistics left = cache.statistics();
            System.out.printf("used %d, loaded %d%n", left.used(), left.loaded());
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingLoaded() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(
                        LoadsInVain.class,
                        ChildJvm.NATIVE_ACCESS,
                        "-Ddev.asm64.runtime.jitdump=/dev/null/folder");

        assertThat(child.output())
                .startsWith("java.io.UncheckedIOException: ")
                .contains("/dev/null/folder")
                .endsWith("used 0, loaded 0\n");
    }

    @Test
    void perfReportsNamesFromTheMap() throws Exception {
        Path data = folder.resolve("perf.data");
        long process = record(data, "-Ddev.asm64.runtime.perfmap=true");

        assertThat(report(data)).contains("asm64_test_spin").doesNotContain("asm64_test_idle");
        Files.delete(Path.of("/tmp/perf-" + process + ".map"));
    }

    @Test
    void perfInjectsTheJitDump() throws Exception {
        Path data = folder.resolve("perf.data");
        Path injected = folder.resolve("jit.data");
        record(data, "-Ddev.asm64.runtime.jitdump=" + folder);
        perf("inject", "--jit", "-i", data.toString(), "-o", injected.toString());

        assertThat(report(injected)).contains("asm64_test_spin").doesNotContain("asm64_test_idle");
    }

    /** Returns the number of the process that was recorded. */
    private static long record(Path data, String option) throws Exception {
        Skip.unless(Programs.areInstalled("perf"), "perf is not installed");
        List<String> options = List.of("record", "-e", "cpu-clock", "-k", "mono", "-q", "-N", "-o");
        List<String> command = new ArrayList<>(List.of("perf"));
        command.addAll(options);
        command.add(data.toString());
        command.addAll(ChildJvm.command(Spins.class, ChildJvm.NATIVE_ACCESS, option));
        ChildJvm.Result result = ChildJvm.run(command);
        Skip.unless(
                result.succeeded() || !result.output().contains("perf_event_paranoid"),
                "perf may not record here");
        assertThat(result.succeeded()).as(result.toString()).isTrue();
        return result.output()
                .lines()
                .filter(line -> line.startsWith("pid "))
                .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    private static String report(Path data) throws IOException, InterruptedException {
        return perf("report", "--stdio", "-i", data.toString());
    }

    private static String perf(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("perf"));
        command.addAll(List.of(arguments));
        ChildJvm.Result result = ChildJvm.run(command);
        assertThat(result.succeeded()).as(result.toString()).isTrue();
        return result.output();
    }

    @Test
    void flightRecorderSeesLoadsAndUnloads() throws Exception {
        Path file = folder.resolve("recording.jfr");
        long address;
        try (Recording recording = new Recording()) {
            recording.enable("dev.asm64.Load");
            recording.enable("dev.asm64.Unload");
            recording.start();
            try (UnloadableCode code = CodeCache.standard().loader().loadConfined(spin())) {
                address = code.segment().address();
            }
            recording.stop();
            recording.dump(file);
        }

        int size = spin().size() - 1;
        long idle = address + size;
        assertThat(RecordingFile.readAllEvents(file))
                .extracting(ProfilingTest::describe)
                .containsSubsequence(
                        "dev.asm64.Load asm64_test_spin %x %d".formatted(address, size),
                        "dev.asm64.Load asm64_test_idle %x 1".formatted(idle),
                        "dev.asm64.Unload asm64_test_spin %x %d".formatted(address, size),
                        "dev.asm64.Unload asm64_test_idle %x 1".formatted(idle));
    }

    private static String describe(RecordedEvent event) {
        return "%s %s %x %d"
                .formatted(
                        event.getEventType().getName(),
                        event.getString("name"),
                        event.getLong("address"),
                        event.getLong("size"));
    }

    @Test
    void codeWithoutNamesGoesByItsSection() throws Exception {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.asm64.Load");
            recording.start();
            NativeCode.load(SampleCode.sum());
            recording.stop();
            recording.dump(file);
        }

        assertThat(RecordingFile.readAllEvents(file))
                .extracting(event -> event.getString("name"))
                .containsExactly(".text");
    }
}
