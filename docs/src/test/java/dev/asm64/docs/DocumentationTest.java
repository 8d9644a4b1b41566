package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every Java block of the documentation is a complete compilation unit that compiles without a
 * warning. If it has a main method, it runs; if the next block is text, that is what it prints.
 * Shell commands are those that {@code .ci/run} runs.
 */
class DocumentationTest {
    private static final Path PROJECT = Path.of("..");
    private static final List<String> CHECKED_COMMANDS =
            List.of(
                    "mvn -q -Phello-world",
                    "mvn verify",
                    "mvn install -DskipTests",
                    "benchmark/run");

    @TempDir Path folder;

    @TestFactory
    List<DynamicTest> everyJavaBlockWorks() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            tests.addAll(testsOf(document));
        }
        return tests;
    }

    /** Each of them stands in .ci/run, which runs it. */
    @TestFactory
    List<DynamicTest> everyShellCommandIsOneThatTheChecksRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            for (CodeBlock block : CodeBlock.findAll(Files.readString(document))) {
                if (block.language().equals("sh")) {
                    String name = PROJECT.relativize(document) + ":" + block.line();
                    tests.add(
                            NamedTest.of(
                                    name,
                                    () ->
                                            assertThat(block.content().lines())
                                                    .isSubsetOf(CHECKED_COMMANDS)));
                }
            }
        }
        return tests;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("docs"))) {
            Stream<Path> guides = files.filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(PROJECT.resolve("README.md")), guides).toList();
        }
    }

    private List<DynamicTest> testsOf(Path document) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<CodeBlock> blocks = CodeBlock.findAll(Files.readString(document));
        for (int i = 0; i < blocks.size(); i++) {
            CodeBlock block = blocks.get(i);
            if (block.language().equals("java")) {
                Optional<CodeBlock> output =
                        blocks.stream()
                                .skip(i + 1)
                                .findFirst()
                                .filter(next -> next.language().equals("text"));
                String name = PROJECT.relativize(document) + ":" + block.line();
                tests.add(NamedTest.of(name, () -> check(block, output)));
            }
        }
        return tests;
    }

    private void check(CodeBlock source, Optional<CodeBlock> expectedOutput) throws Exception {
        Path classFolder = Files.createTempDirectory(folder, "classes");
        Optional<JavaProgram> program = new SourceText(source.content()).compile(classFolder);
        if (program.isPresent()) {
            String output = program.get().run();
            expectedOutput.ifPresent(text -> assertThat(output).isEqualTo(text.content()));
        }
    }
}
