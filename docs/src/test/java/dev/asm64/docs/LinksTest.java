package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every link from one text of the project to another leads to a file, and to a heading in it. */
class LinksTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK =
            Pattern.compile("]\\((?!http)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @TestFactory
    List<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path text : texts()) {
            Matcher link = LINK.matcher(Files.readString(text));
            while (link.find()) {
                String file = link.group(1);
                String heading = link.group(2);
                Path target = file.isEmpty() ? text : text.resolveSibling(file);
                tests.add(
                        NamedTest.of(
                                PROJECT.relativize(text) + " " + link.group(),
                                () -> check(target, heading)));
            }
        }
        return tests;
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("docs"))) {
            Stream<Path> docs = files.filter(file -> file.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(PROJECT.resolve("README.md")), docs).toList();
        }
    }

    private static void check(Path target, String heading) throws IOException {
        assertThat(target).exists();
        if (heading != null) {
            assertThat(HEADING.matcher(Files.readString(target)).results())
                    .extracting(result -> anchor(result.group(1)))
                    .contains(heading);
        }
    }

    /** The name that a heading has in links. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
