package dev.asm64.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GNU as, run as a program. A warning counts as a rejection: it may tell of a truncated number. */
final class GnuAssembler implements Oracle {
    private static final Pattern DIAGNOSTIC = Pattern.compile("[^:]*:(\\d+): (.*)");

    /** Warnings that what is asked for is right: of iret, and of bndldx and bndstx. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    ".*Warning: (ambiguous operand size; using default"
                            + "|register scaling is being ignored here).*");

    private final String version;

    GnuAssembler() {
        String first = run("as", "--version").lines().findFirst().orElseThrow();
        version = "gas " + first.replaceFirst(".*\\) (\\d+\\.\\d+).*", "$1");
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String text(Instance instance) {
        return GasSyntax.text(instance);
    }

    @Override
    public List<Answer> assemble(List<String> lines) throws IOException {
        Batch batch = new Batch(lines);
        Path source = Files.createTempFile("oracle", ".s");
        Path object = Files.createTempFile("oracle", ".o");
        try {
            // The first run finds what is rejected, the second assembles the rest.
            for (int run = 1; run <= 2; run++) {
                Files.writeString(source, batch.source());
                // The far pointers of 80 bits are not in AMD's architecture, which is the default.
                String output = run("as", "-mintel64", "-o", object.toString(), source.toString());
                for (String line : output.lines().toList()) {
                    Matcher diagnostic = DIAGNOSTIC.matcher(line);
                    if (diagnostic.matches() && !HARMLESS.matcher(line).matches()) {
                        batch.reject(Integer.parseInt(diagnostic.group(1)), diagnostic.group(2));
                    }
                }
            }
            return batch.answers(new ObjectFile(Files.readAllBytes(object)));
        } finally {
            Files.delete(source);
            Files.deleteIfExists(object);
        }
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
