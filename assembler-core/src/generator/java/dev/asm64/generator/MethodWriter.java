package dev.asm64.generator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes a method of the assembler: its documentation, the checks of its operands, the choice of
 * the form.
 */
final class MethodWriter {
    private final FormWord formWord;
    private final String legacyPrefix;
    private final String emitter;
    private final StringBuilder out;

    /**
     * Creates a writer; the legacy prefix is the constant of a {@link PrefixView} that every form
     * gets, the emitter what stands before calls of emitters.
     */
    MethodWriter(FormWord formWord, String legacyPrefix, String emitter, StringBuilder out) {
        this.formWord = formWord;
        this.legacyPrefix = legacyPrefix;
        this.emitter = emitter;
        this.out = out;
    }

    /** Writes the method under each of its instruction's names. */
    void write(Method method) {
        method.general().mnemonic().names().forEach(name -> write(method, name));
    }

    private void write(Method method, String name) {
        List<String> names = parameterNames(method.general());
        writeDocumentation(method, name, names);
        out.append("    public final Assembler ").append(Method.javaName(name)).append('(');
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.add(
                    method.general().operands().get(i).kind().javaType() + " " + names.get(i));
        }
        out.append(String.join(", ", parameters)).append(") {\n");
        writeChecks(method.general(), names);
        if (isJumpOfEitherSize(method)) {
            line(
                    2,
                    "encoder.branch(%s, %s, %s);"
                            .formatted(
                                    word(method.alternatives().getFirst()),
                                    word(method.general()),
                                    names.getLast()));
            line(2, "return self;");
        } else if (isVexOrEvex(method)) {
            Form vex = method.alternatives().getFirst();
            writeCall(2, call(vex, method.general(), names).orElse(word(method.general())));
        } else {
            writeChoice(method, names);
        }
        line(1, "}");
        out.append('\n');
    }

    private static boolean isJumpOfEitherSize(Method method) {
        return method.general().roles().contains(Role.RELATIVE) && !method.alternatives().isEmpty();
    }

    private void writeChecks(Form form, List<String> names) {
        Set<String> rules = form.attributes().rules();
        String operands = String.join(", ", registersAndIndexes(form, names));
        if (rules.contains("distinct")) {
            line(2, "encoder.requireDistinct(%s, %s);".formatted(word(form), operands));
        }
        if (rules.contains("unlike")) {
            line(2, "encoder.requireUnlike(%s, %s);".formatted(word(form), operands));
        }
        if (rules.contains("norsp")) {
            line(2, "encoder.requireNoStackPointer(%s, %s);".formatted(word(form), operands));
        }
        if (rules.contains("pair")) {
            line(
                    2,
                    "encoder.requirePair(%s, %s, %s);"
                            .formatted(word(form), names.get(0), names.get(1)));
        }
        if (rules.contains("rip")) {
            line(2, "encoder.requireRipRelative(%s, %s);".formatted(word(form), names.get(0)));
        }
        if (rules.contains("address")) {
            line(
                    2,
                    "encoder.requireAddress(%s, %s, %s);"
                            .formatted(word(form), names.get(0), names.get(1)));
        }
        for (int i = 0; i < names.size(); i++) {
            OperandKind kind = form.operands().get(i).kind();
            if (kind.isMemory()) {
                writeAddressChecks(form, names.get(i));
            }
            if (kind.type() == OperandKind.Type.FIXED_REGISTER) {
                line(
                        2,
                        "encoder.requirePresent(%s, %d, %s);"
                                .formatted(word(form), i + 1, names.get(i)));
            } else if (kind.type() == OperandKind.Type.LABEL_IMMEDIATE) {
                line(
                        2,
                        "encoder.requireOwn(%s, %d, %s);"
                                .formatted(word(form), i + 1, names.get(i)));
            } else if (kind.type() == OperandKind.Type.IMMEDIATE && kind.bytes() < 4) {
                line(
                        2,
                        "encoder.requireRange(%s, %d, %s, %d, %d);"
                                .formatted(
                                        word(form), i + 1, names.get(i), kind.min(), kind.max()));
            }
        }
    }

    private void writeAddressChecks(Form form, String memory) {
        String arguments = word(form) + ", (MemoryOperand) " + memory;
        if (form.attributes().rules().contains("norip")) {
            line(2, "encoder.requireNoRip(%s);".formatted(arguments));
        }
        if (form.attributes().rules().contains("address64")) {
            line(2, "encoder.requireAddress64(%s);".formatted(arguments));
        }
    }

    /** Whether the encoder chooses between two forms that differ in nothing but the prefix. */
    private static boolean isVexOrEvex(Method method) {
        if (method.alternatives().size() != 1) {
            return false;
        }
        Form form = method.alternatives().getFirst();
        Form general = method.general();
        return isVexInsteadOfEvex(form, general)
                && !isShorter(form)
                && form.roles().equals(general.roles())
                && form.roles().contains(Role.RM)
                && operandConditions(form, general, parameterNames(general)).isEmpty();
    }

    private void writeChoice(Method method, List<String> names) {
        for (Form form : method.alternatives()) {
            List<String> conditions = new ArrayList<>();
            addEncodingConditions(conditions, form, method.general(), names);
            conditions.addAll(operandConditions(form, method.general(), names));
            if (conditions.isEmpty()) {
                throw form.location()
                        .error("the alternative always fits: it hides the general form");
            }
            line(2, "if (" + String.join(" && ", conditions) + ") {");
            writeCall(3, call(form, method.general(), names));
            line(2, "}");
        }
        writeCall(2, call(method.general(), method.general(), names));
    }

    /** What the operands must be, besides of the types of the parameters. */
    private static List<String> operandConditions(Form form, Form general, List<String> names) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            OperandKind kind = form.operands().get(i).kind();
            String condition = kind.conditionOn(general.operands().get(i).kind(), names.get(i));
            if (!condition.isEmpty()) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private void writeCall(int indentation, EncoderCall call) {
        call.statements().forEach(statement -> line(indentation, statement));
    }

    /**
     * What decides between two encodings for the same types: VEX needs registers below 16 and no
     * mask.
     */
    private static void addEncodingConditions(
            List<String> conditions, Form form, Form general, List<String> names) {
        String arguments = String.join(", ", registersAndMemory(form, names));
        if (isShorter(form)) {
            conditions.add("encoder.isShorter(" + arguments + ")");
        } else if (isVexInsteadOfEvex(form, general)) {
            conditions.add("encoder.isVex(" + arguments + ")");
        }
    }

    private static boolean isVexInsteadOfEvex(Form form, Form general) {
        return general.encoding().space().equals("EVEX") && !form.encoding().space().equals("EVEX");
    }

    private static boolean isShorter(Form form) {
        return form.attributes().rules().contains("shorter");
    }

    /** The arguments in registers, then those in memory. */
    private static List<String> registersAndMemory(Form form, List<String> names) {
        return registersAndMemory(form, names, OperandKind::isMemory);
    }

    /** The arguments in registers, then those in memory that have a vector register as index. */
    private static List<String> registersAndIndexes(Form form, List<String> names) {
        return registersAndMemory(form, names, OperandKind::isVectorIndexed);
    }

    private static List<String> registersAndMemory(
            Form form, List<String> names, Predicate<OperandKind> included) {
        List<String> registers = new ArrayList<>();
        List<String> memory = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            OperandKind kind = form.operands().get(i).kind();
            if (included.test(kind)) {
                memory.add(names.get(i));
            } else if (kind.type() == OperandKind.Type.REGISTER) {
                registers.add(names.get(i));
            }
        }
        registers.addAll(memory);
        return registers;
    }

    private EncoderCall call(Form form, Form general, List<String> names) {
        return new EncoderCall(form, general, word(form), names, emitter);
    }

    private String word(Form form) {
        return formWord.expression(form, legacyPrefix);
    }

    private static List<String> parameterNames(Form form) {
        List<String> names = new ArrayList<>();
        for (Operand operand : form.operands()) {
            String name =
                    switch (operand.kind().type()) {
                        case IMMEDIATE, LABEL_IMMEDIATE -> "imm";
                        case RELATIVE -> "target";
                        case MOFFS -> "address";
                        case DEFAULT_FLAGS -> "dfv";
                        case ROUNDING ->
                                operand.kind() == OperandKind.ROUNDING ? "rounding" : "sae";
                        default -> operand.access() == Access.READ ? "src" : "dst";
                    };
            names.add(unique(name, names));
        }
        return names;
    }

    private static String unique(String name, List<String> names) {
        String result = name;
        for (int i = 2; names.contains(result); i++) {
            result = name + i;
        }
        return result;
    }

    private void writeDocumentation(Method method, String name, List<String> names) {
        Form general = method.general();
        line(1, "/**");
        doc(
                "{@code %s}: %s"
                        .formatted(
                                (name + " " + general.syntax()).strip(),
                                escaped(general.mnemonic().description())));
        List<String> encodings = method.forms().stream().map(MethodWriter::encoding).toList();
        doc("");
        doc(
                "<p>Encoding: "
                        + String.join("; ", encodings)
                        + "."
                        + sentence(general.mnemonic().flags().sentence()));
        doc("");
        for (int i = 0; i < names.size(); i++) {
            doc("@param " + names.get(i) + " " + parameter(general, i));
        }
        doc("@return this assembler");
        for (String exception : exceptions(general)) {
            doc("@throws " + exception);
        }
        line(1, " */");
    }

    private static String parameter(Form form, int i) {
        Operand operand = form.operands().get(i);
        OperandKind kind = operand.kind();
        String range =
                kind.type() == OperandKind.Type.IMMEDIATE && kind.bytes() < 4
                        ? ", " + kind.min() + " to " + kind.max()
                        : "";
        return "{@code " + kind.token() + "}, " + operand.access().words() + range;
    }

    private static Set<String> exceptions(Form form) {
        Set<String> exceptions = new LinkedHashSet<>();
        for (Operand operand : form.operands()) {
            OperandKind kind = operand.kind();
            switch (kind.type()) {
                case IMMEDIATE -> {
                    if (kind.bytes() < 4) {
                        exceptions.add(
                                "ImmediateOutOfRangeException if the immediate is out of its"
                                        + " range");
                    }
                }
                case RELATIVE, LABEL_IMMEDIATE ->
                        exceptions.add("ForeignLabelException if the label is another assembler's");
                default ->
                        exceptions.add("IllegalOperandException if an operand cannot be encoded");
            }
        }
        if (!form.operands().isEmpty()) {
            exceptions.add("NullPointerException if an operand is null");
        }
        return exceptions;
    }

    /** The encoding of a form and the CPU features that it needs. */
    private static String encoding(Form form) {
        String features = String.join(", ", form.features());
        return "{@code "
                + form.encoding().text()
                + "}"
                + (features.isEmpty() ? "" : " with " + features);
    }

    private static String sentence(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void doc(String text) {
        line(1, (" * " + text).stripTrailing());
    }

    private void line(int indentation, String text) {
        out.append("    ".repeat(indentation)).append(text).append('\n');
    }
}
