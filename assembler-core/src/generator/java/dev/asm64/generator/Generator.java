package dev.asm64.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the instruction table and writes the typed methods of the assembler, the types of memory
 * operands, the enum of CPU features and the list of forms for messages. Arguments: the folder of
 * the table, the folder for sources, the folder for resources.
 */
public final class Generator {
    private static final String LISTS = "lists";
    private static final String FEATURES = "features.isa";

    private Generator() {}

    /**
     * Runs the generator; a mistake in the table is printed with file and line, and the exit code
     * is 1.
     */
    public static void main(String[] arguments) throws IOException {
        try {
            generate(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        } catch (TableException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Generates.
     *
     * @throws TableException if the table has a mistake
     */
    static void generate(Path table, Path sources, Path resources) throws IOException {
        List<InstructionTable> tables = read(table);
        FormNumbers numbers = new FormNumbers(tables);
        FeatureTable features =
                new FeatureTable(FEATURES, Files.readAllLines(table.resolve(FEATURES)));
        features.check(numbers.forms());

        Map<String, String> operandTypes = new MemoryTypes().write();
        operandTypes.put("Memory", new MemoryFactories().write());
        writeSources(sources.resolve("dev/asm64/operand"), operandTypes);

        Map<String, String> instructions =
                new InstructionsWriter(new FormWord(numbers)).write(tables);
        instructions.put("CpuFeature", features.enumeration());
        writeSources(sources.resolve("dev/asm64"), instructions);

        write(resources.resolve("dev/asm64/encoding/forms.tsv"), formList(numbers.forms()));
        write(
                resources.resolve("dev/asm64/feature-sets.tsv"),
                numbers.featureSets().stream()
                        .map(set -> String.join(" ", set) + "\n")
                        .collect(Collectors.joining()));
    }

    /** Reads all files of the table in the order of their names. */
    static List<InstructionTable> read(Path folder) throws IOException {
        Map<String, ValueList> lists = new HashMap<>();
        for (Path file : files(folder.resolve(LISTS), ".isa")) {
            String name = file.getFileName().toString().replace(".isa", "");
            lists.put(
                    name,
                    ValueList.read(
                            name, LISTS + "/" + file.getFileName(), Files.readAllLines(file)));
        }
        List<InstructionTable> tables = new ArrayList<>();
        Map<String, Location> signatures = new LinkedHashMap<>();
        for (Path file : files(folder, ".isa")) {
            String name = file.getFileName().toString();
            if (!name.equals(FEATURES)) {
                tables.add(new TableReader(name, lists, signatures).read(Files.readAllLines(file)));
            }
        }
        return tables;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /**
     * One line a form, by number: mnemonic, operands, where they are encoded, encoding, and the
     * factor of an 8-bit displacement.
     */
    private static String formList(List<Form> forms) {
        StringBuilder lines = new StringBuilder();
        for (Form form : forms) {
            lines.append(
                    String.join(
                            "\t",
                            form.mnemonic().name(),
                            form.syntax(),
                            form.operandEncoding(),
                            form.encoding().text(),
                            String.valueOf(form.displacementFactor())));
            lines.append('\n');
        }
        return lines.toString();
    }

    /** Writes the classes of a package, and deletes those that an earlier table had. */
    private static void writeSources(Path folder, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            write(folder.resolve(source.getKey() + ".java"), source.getValue());
        }
        for (Path file : files(folder, ".java")) {
            if (!sources.containsKey(file.getFileName().toString().replace(".java", ""))) {
                Files.delete(file);
            }
        }
    }

    /** Leaves a file that has the text already alone, so that it is not compiled again. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
