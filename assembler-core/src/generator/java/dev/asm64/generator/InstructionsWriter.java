package dev.asm64.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the class that has all instructions, and the views of {@link PrefixView}, which have some.
 */
final class InstructionsWriter {
    private static final String HEADER =
            """
            package dev.asm64;

            import static dev.asm64.encoding.Form.*;

            import dev.asm64.encoding.Encoder;
            import dev.asm64.error.*;
            import dev.asm64.object.RelocationType;
            import dev.asm64.operand.*;

            """;

    private final FormWord formWord;

    InstructionsWriter(FormWord formWord) {
        this.formWord = formWord;
    }

    /** The sources by class name. */
    Map<String, String> write(List<InstructionTable> tables) {
        List<Method> methods = new ArrayList<>();
        tables.forEach(table -> methods.addAll(table.methods()));
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("InstructionSet", instructionSet(tables));
        for (PrefixView view : PrefixView.values()) {
            sources.put(view.className(), view(view, methods));
        }
        return sources;
    }

    /** One class, as a chain of one for each table file takes twice the time to load. */
    private String instructionSet(List<InstructionTable> tables) {
        StringBuilder out = new StringBuilder(HEADER);
        out.append(
                """
                /** All instructions, and the ways to ask for a prefix. */
                abstract class InstructionSet extends LegacyEmitter {
                    InstructionSet(Encoder encoder) {
                        super(encoder);
                    }

                """);
        for (PrefixView view : PrefixView.values()) {
            view.accessors().forEach(accessor -> out.append(accessor(view, accessor)));
        }
        MethodWriter writer = new MethodWriter(formWord, "", "", out);
        for (InstructionTable table : tables) {
            out.append("    // ").append(table.description()).append("\n\n");
            table.methods().forEach(writer::write);
        }
        return out.append("}\n").toString();
    }

    private static String accessor(PrefixView view, String name) {
        return """
            /**
             * Gives the next instruction %s.
             *
             * @return the instructions for which that is legal
             */
            public final %s %s() {
                return new %s(self);
            }

        """
                .formatted(view.description(), view.className(), name, view.className());
    }

    private String view(PrefixView view, List<Method> methods) {
        StringBuilder out = new StringBuilder(HEADER);
        out.append(
                """
                /**
                 * The instructions that can have %s: what {@link Assembler#%s} returns.
                 *
                 * <p>A view of one assembler: it has no state of its own.
                 */
                public final class %s {
                    private final Assembler self;
                    private final Encoder encoder;

                    %s(Assembler assembler) {
                        self = assembler;
                        encoder = assembler.encoder;
                    }

                """
                        .formatted(
                                view.description(),
                                view.accessors().getFirst(),
                                view.className(),
                                view.className()));
        MethodWriter writer = new MethodWriter(formWord, view.formBit(), "self.", out);
        methods.stream().map(view::restrict).filter(Objects::nonNull).forEach(writer::write);
        return out.append("}\n").toString();
    }
}
