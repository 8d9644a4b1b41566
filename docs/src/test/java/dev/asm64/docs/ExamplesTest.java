package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.CpuFeature;
import dev.asm64.runtime.HostCpu;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every example prints what the file beside it says: {@code Name.java}, {@code Name.out}. A line
 * that starts with {@code ~} is a regular expression for a line that differs from run to run.
 */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");

    /** Examples that start a program which is not on every machine. */
    private static final Map<String, String> PROGRAMS = Map.of("LinkedByGcc", "gcc");

    /** Examples that need what not every processor has. */
    private static final Map<String, Set<CpuFeature>> FEATURES =
            Map.of("DotProduct", Set.of(CpuFeature.AVX, CpuFeature.FMA));

    @TestFactory
    List<DynamicTest> everyExamplePrintsItsExpectedOutput() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .sorted()
                    .map(name -> NamedTest.of(name, () -> check(name)))
                    .toList();
        }
    }

    private static void check(String name) throws IOException, InterruptedException {
        Path expected = EXAMPLES.resolve(name + ".out");
        assertThat(expected).as("expected output of the example").exists();

        String program = PROGRAMS.get(name);
        if (program != null && !Programs.isInstalled(program)) {
            skip(name, "there is no program " + program);
        }
        Set<CpuFeature> features = FEATURES.getOrDefault(name, Set.of());
        if (!HostCpu.features().containsAll(features)) {
            skip(name, "the processor lacks some of " + features);
        }

        String output = new JavaProgram(name, JavaProgram.TEST_CLASS_PATH).run();

        assertThat(output).matches(pattern(Files.readString(expected)));
    }

    private static void skip(String name, String reason) {
        System.out.println(name + ": skipped, as " + reason);
        Assumptions.abort(reason);
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(
                expected.lines()
                        .map(line -> line.startsWith("~") ? line.substring(1) : Pattern.quote(line))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }
}
