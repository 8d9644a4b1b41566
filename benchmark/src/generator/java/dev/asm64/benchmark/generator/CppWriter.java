package dev.asm64.benchmark.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the sequences as a C++ file that a participant's program includes. */
final class CppWriter {
    private final Dialect dialect;
    private final String assemblerType;

    CppWriter(Dialect dialect, String assemblerType) {
        this.dialect = dialect;
        this.assemblerType = assemblerType;
    }

    void write(List<Sequence> sequences, Path file) throws IOException {
        StringBuilder source = new StringBuilder();
        List<String> entries = new ArrayList<>();
        for (Sequence sequence : sequences) {
            for (Variant variant : Variant.of(sequence)) {
                String access =
                        variant.registers() == Variant.Registers.ROTATING ? "o.%s" : "OPERANDS.%s";
                Listing listing = new Listing(dialect, sequence, variant, access);
                String space = listing.name().replaceAll("[-.]", "_");
                source.append(namespace(listing, space));
                entries.add("    {\"%s\", %s::emit},\n".formatted(listing.name(), space));
            }
        }
        source.append(
                "static const Emission<%s> EMISSIONS[] = {\n%s};\n"
                        .formatted(assemblerType, String.join("", entries)));
        GeneratedFile.write(file, source.toString());
    }

    private String namespace(Listing listing, String name) {
        StringBuilder body = new StringBuilder(operands(listing));
        List<String> arguments = new ArrayList<>(List.of("a"));
        List<String> parameters = new ArrayList<>(List.of(assemblerType + "& a"));
        if (listing.isRotating()) {
            arguments.add("o");
            parameters.add("const Operands& o");
        }
        for (String label : listing.sequence().labels()) {
            arguments.add(label);
            parameters.add("Label& " + label);
        }
        StringBuilder emit = new StringBuilder();
        if (listing.isRotating()) {
            emit.append("    const Operands& o = SETS[set];\n");
        }
        listing.labelDeclarations().forEach(line -> emit.append("    " + line + "\n"));
        for (int i = 0; i < listing.blocks().size(); i++) {
            body.append("static void block%d(%s) {\n".formatted(i, String.join(", ", parameters)));
            listing.blocks().get(i).forEach(line -> body.append("    " + line + "\n"));
            body.append("}\n\n");
            emit.append("    block%d(%s);\n".formatted(i, String.join(", ", arguments)));
        }
        return "namespace %s {\n%sstatic void emit(%s& a, unsigned set) {\n%s}\n}\n\n"
                .formatted(name, body, assemblerType, emit);
    }

    private static String operands(Listing listing) {
        List<Listing.Field> fields = listing.fields();
        if (fields.isEmpty()) {
            return "";
        }
        String members =
                fields.stream()
                        .map(field -> "    " + field.type() + " " + field.name() + ";\n")
                        .collect(Collectors.joining());
        List<String> values = new ArrayList<>();
        for (int set = 0; set < listing.setCount(); set++) {
            values.add("{%s}".formatted(Listing.values(fields, set)));
        }
        String sets =
                listing.isRotating()
                        ? "static const Operands SETS[] = {%s};\n\n"
                        : "static const Operands OPERANDS = %s;\n\n";
        return "struct Operands {\n%s};\n%s"
                .formatted(members, sets.formatted(String.join(",\n    ", values)));
    }
}
