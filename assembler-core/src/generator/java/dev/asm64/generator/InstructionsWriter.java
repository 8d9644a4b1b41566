package dev.asm64.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes the instruction classes: one for each table file, each extending the one before it, and
 * the views of {@link PrefixView}.
 */
final class InstructionsWriter {
    private static final String IMPORTS =
            """
            import static dev.asm64.encoding.Form.*;

            import dev.asm64.encoding.Encoder;
            import dev.asm64.error.*;
            import dev.asm64.operand.*;

            """;

    private final FormWord formWord;

    InstructionsWriter(FormWord formWord) {
        this.formWord = formWord;
    }

    /** The sources by class name. */
    Map<String, String> write(List<InstructionTable> tables) {
        Map<String, String> sources = new LinkedHashMap<>();
        String parent = "Emitter";
        for (InstructionTable table : largestFirst(tables)) {
            String name = className(table.name());
            StringBuilder out = new StringBuilder(header());
            out.append("/** ").append(table.description()).append(" */\n");
            out.append("abstract class %s extends %s {%n".formatted(name, parent));
            out.append(constructor(name));
            MethodWriter writer = new MethodWriter(formWord, "", out);
            for (Method method : table.methods()) {
                method.general().mnemonic().names().forEach(alias -> writer.write(method, alias));
            }
            sources.put(name, out.append("}\n").toString());
            parent = name;
        }
        List<Method> methods = new ArrayList<>();
        tables.forEach(table -> methods.addAll(table.methods()));
        for (PrefixView view : PrefixView.values()) {
            sources.put(view.className(), view(view, methods));
        }
        sources.put("InstructionSet", instructionSet(parent));
        return sources;
    }

    /**
     * The order of inheritance. For each method the JVM looks in all superclasses for a final one
     * that it might override, so classes with many methods have few superclasses.
     */
    private static List<InstructionTable> largestFirst(List<InstructionTable> tables) {
        return tables.stream()
                .sorted(Comparator.comparing((InstructionTable t) -> -t.methods().size()))
                .toList();
    }

    private static String constructor(String className) {
        return "    %s(Encoder encoder) {%n        super(encoder);%n    }%n%n".formatted(className);
    }

    private static String header() {
        return "package dev.asm64;\n\n" + IMPORTS;
    }

    private static String className(String file) {
        StringBuilder name = new StringBuilder();
        for (String word : file.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name + "Instructions";
    }

    private String view(PrefixView view, List<Method> methods) {
        StringBuilder out = new StringBuilder(header());
        out.append(
                """
                /**
                 * The instructions that can have %s: what {@link Assembler#%s} returns.
                 *
                 * <p>A view of one assembler: it has no state of its own.
                 */
                public final class %s extends Emitter {
                    %s(Assembler assembler) {
                        super(assembler);
                    }

                """
                        .formatted(
                                view.description(),
                                view.accessors().getFirst(),
                                view.className(),
                                view.className()));
        MethodWriter writer = new MethodWriter(formWord, view.formBit(), out);
        Consumer<Method> writeAll =
                method ->
                        method.general()
                                .mnemonic()
                                .names()
                                .forEach(name -> writer.write(method, name));
        for (Method method : methods) {
            Method restricted = view.restrict(method);
            if (restricted != null) {
                writeAll.accept(restricted);
            }
        }
        return out.append("}\n").toString();
    }

    private static String instructionSet(String parent) {
        StringBuilder out =
                new StringBuilder("package dev.asm64;\n\nimport dev.asm64.encoding.Encoder;\n\n");
        out.append("/** All instructions, and the ways to ask for a prefix. */\n");
        out.append("abstract class InstructionSet extends ").append(parent).append(" {\n");
        out.append(constructor("InstructionSet"));
        for (PrefixView view : PrefixView.values()) {
            for (String accessor : view.accessors()) {
                out.append(
                        """

                            /**
                             * Gives the next instruction %s.
                             *
                             * @return the instructions for which that is legal
                             */
                            public final %s %s() {
                                return new %s(self);
                            }
                        """
                                .formatted(
                                        view.description(),
                                        view.className(),
                                        accessor,
                                        view.className()));
            }
        }
        return out.append("}\n").toString();
    }
}
