package dev.asm64.benchmark.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the sequences in the languages of all participants, so that they cannot differ: {@code
 * java Generator.java sequences-folder java-folder cpp-folder}.
 */
final class Generator {
    /** An assembler of jnr-x86asm has room for 128 bytes and does not grow. */
    private static final int JNR_BLOCK = 8;

    private Generator() {}

    public static void main(String[] arguments) throws IOException {
        Path java = Path.of(arguments[1]);
        Path cpp = Path.of(arguments[2]);
        List<Sequence> sequences = sequencesIn(Path.of(arguments[0]));

        new JavaWriter(JavaLibrary.ASM64, java).write(sequences);
        new JavaWriter(JavaLibrary.JNR, java)
                .write(
                        sequences.stream()
                                .filter(Generator::isForJnr)
                                .map(s -> s.inBlocksOf(JNR_BLOCK))
                                .toList());
        new CppWriter(new AsmJitDialect(), "x86::Assembler")
                .write(sequences, cpp.resolve("asmjit_sequences.h"));
        new CppWriter(new XbyakDialect(), "CodeGenerator")
                .write(sequences, cpp.resolve("xbyak_sequences.h"));
        writeList(sequences, java);
    }

    private static List<Sequence> sequencesIn(Path folder) throws IOException {
        List<Sequence> sequences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".asm")).sorted().toList()) {
                sequences.add(SequenceReader.read(file));
            }
        }
        return sequences;
    }

    private static boolean isForJnr(Sequence sequence) {
        return sequence.labels().isEmpty() && !sequence.name().startsWith("avx");
    }

    private static void writeList(List<Sequence> sequences, Path java) throws IOException {
        String entries =
                sequences.stream()
                        .flatMap(s -> Variant.of(s).stream().map(v -> entry(s, v.nameOf(s))))
                        .collect(Collectors.joining(",\n"));
        GeneratedFile.write(
                java.resolve("dev/asm64/benchmark/sequence/Sequences.java"),
                """
                package dev.asm64.benchmark.sequence;

                import java.util.List;

                /** Generated: all sequences in all variants. */
                public final class Sequences {
                    public static final List<Sequence> ALL =
                            List.of(
                %s);

                    private Sequences() {}
                }
                """
                        .formatted(entries));
    }

    private static String entry(Sequence sequence, String name) {
        List<Statement.Instruction> instructions = sequence.instructions();
        boolean jnr = isForJnr(sequence);
        String knownToJnr =
                IntStream.range(0, instructions.size())
                        .filter(i -> jnr && new JnrDialect().has(instructions.get(i)))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        return "new Sequence(\"%s\", %d, new int[] {%s})"
                .formatted(name, instructions.size(), knownToJnr);
    }
}
