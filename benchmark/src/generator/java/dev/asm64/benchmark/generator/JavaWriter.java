package dev.asm64.benchmark.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the sequences as Java classes for one library, and a class that finds them by name. */
final class JavaWriter {
    private static final String PACKAGE = "dev.asm64.benchmark.sequence";

    private final JavaLibrary library;
    private final Path folder;

    JavaWriter(JavaLibrary library, Path output) {
        this.library = library;
        this.folder = output.resolve(PACKAGE.replace('.', '/'));
    }

    void write(List<Sequence> sequences) throws IOException {
        List<String> cases = new ArrayList<>();
        for (Sequence sequence : sequences) {
            for (Variant variant : Variant.of(sequence)) {
                String access =
                        variant.registers() == Variant.Registers.ROTATING
                                ? "o.%s()"
                                : "OPERANDS.%s()";
                Listing listing = new Listing(library.dialect(), sequence, variant, access);
                String className = library.prefix() + className(listing.name());
                GeneratedFile.write(
                        folder.resolve(className + ".java"), source(listing, className));
                cases.add("case \"%s\" -> new %s();".formatted(listing.name(), className));
            }
        }
        String directory = library.prefix() + "Sequences";
        GeneratedFile.write(folder.resolve(directory + ".java"), directory(directory, cases));
    }

    private static String className(String name) {
        return Stream.of(name.split("[-.]"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private String source(Listing listing, String className) {
        return """
        %s
        /** Generated from %s.asm. */
        final class %s implements Emission<%s> {
        %s
            @Override
            public void emit(%s a, int set) {
        %s    }
        %s}
        """
                .formatted(
                        header(),
                        listing.sequence().name(),
                        className,
                        library.target(),
                        operands(listing),
                        library.target(),
                        emit(listing),
                        blocks(listing));
    }

    private String header() {
        return "package " + PACKAGE + ";\n\n" + lines("import %s;", library.imports());
    }

    private static String operands(Listing listing) {
        List<Listing.Field> fields = listing.fields();
        if (fields.isEmpty()) {
            return "";
        }
        String components =
                fields.stream()
                        .map(field -> field.type() + " " + field.name())
                        .collect(Collectors.joining(", "));
        String sets =
                listing.isRotating()
                        ? "private static final Operands[] SETS = {%s};"
                        : "private static final Operands OPERANDS = %s;";
        List<String> values = new ArrayList<>();
        for (int set = 0; set < listing.setCount(); set++) {
            values.add("new Operands(%s)".formatted(Listing.values(fields, set)));
        }
        return "    private record Operands(%s) {}\n    %s\n"
                .formatted(components, sets.formatted(String.join(",\n        ", values)));
    }

    private String emit(Listing listing) {
        StringBuilder emit = new StringBuilder();
        if (listing.isRotating()) {
            emit.append("        Operands o = SETS[set];\n");
        }
        emit.append(lines("        %s", listing.labelDeclarations()));
        List<String> arguments = new ArrayList<>(List.of(library.assembler()));
        if (listing.isRotating()) {
            arguments.add("o");
        }
        arguments.addAll(listing.sequence().labels());
        for (int i = 0; i < listing.blocks().size(); i++) {
            emit.append("        block%d(%s);\n".formatted(i, String.join(", ", arguments)));
        }
        return emit.toString();
    }

    private static String blocks(Listing listing) {
        List<String> parameters = new ArrayList<>(List.of("Assembler a"));
        if (listing.isRotating()) {
            parameters.add("Operands o");
        }
        listing.sequence().labels().forEach(label -> parameters.add("Label " + label));
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < listing.blocks().size(); i++) {
            blocks.append(
                    "\n    private static void block%d(%s) {\n%s    }\n"
                            .formatted(
                                    i,
                                    String.join(", ", parameters),
                                    lines("        %s", listing.blocks().get(i))));
        }
        return blocks.toString();
    }

    private String directory(String className, List<String> cases) {
        return """
        %s
        /** Generated: the sequences by name. */
        public final class %s {
            private %s() {}

            public static Emission<%s> named(String name) {
                return switch (name) {
        %s            default -> throw new IllegalArgumentException(name);
                };
            }
        }
        """
                .formatted(
                        header(),
                        className,
                        className,
                        library.target(),
                        lines("            %s", cases));
    }

    private static String lines(String format, List<String> lines) {
        return lines.stream()
                .map(line -> format.formatted(line) + "\n")
                .collect(Collectors.joining());
    }
}
