package dev.asm64.generator;

import dev.asm64.format.BitField;
import dev.asm64.format.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page knows, in JSON: the features, the instructions with their methods, and the fields
 * of all examples, of which the examples name the numbers, as most fields occur many times.
 */
final class ReferenceData {
    private final List<InstructionTable> tables;
    private final List<String> features;
    private final Map<Field, Integer> fields = new LinkedHashMap<>();

    ReferenceData(List<InstructionTable> tables, List<String> features) {
        this.tables = tables;
        this.features = features;
    }

    String json() {
        List<String> instructions = new ArrayList<>();
        for (InstructionTable table : tables) {
            for (Map.Entry<Mnemonic, List<Method>> entry : byMnemonic(table).entrySet()) {
                instructions.add(instruction(entry.getKey(), entry.getValue()));
            }
        }
        return Json.object(
                Map.of(
                        "features", Json.object(features()),
                        "instructions", Json.array(instructions),
                        "fields",
                                Json.array(
                                        fields.keySet().stream()
                                                .map(ReferenceData::field)
                                                .toList())));
    }

    /** The descriptions of the features, from lines {@code NAME ... : Description}. */
    private Map<String, String> features() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (String line : features) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s+:\\s+", 2);
                descriptions.put(parts[0].split("\\s")[0], Json.string(parts[1]));
            }
        }
        return descriptions;
    }

    private static Map<Mnemonic, List<Method>> byMnemonic(InstructionTable table) {
        Map<Mnemonic, List<Method>> methods = new LinkedHashMap<>();
        for (Method method : table.methods()) {
            methods.computeIfAbsent(method.general().mnemonic(), m -> new ArrayList<>())
                    .add(method);
        }
        return methods;
    }

    /** Names, description, flags, table file, methods. */
    private String instruction(Mnemonic mnemonic, List<Method> methods) {
        return Json.array(
                Json.strings(mnemonic.names()),
                Json.string(mnemonic.description()),
                Json.string(mnemonic.flags().sentence()),
                Json.string(mnemonic.location().file()),
                Json.array(methods.stream().map(this::method).toList()));
    }

    /** Parameter types, operands, forms, views, examples. */
    private String method(Method method) {
        List<Operand> operands = method.general().operands();
        return Json.array(
                Json.strings(operands.stream().map(o -> o.kind().javaType()).toList()),
                Json.strings(operands.stream().map(ReferenceData::operand).toList()),
                Json.array(forms(method).map(ReferenceData::form).toList()),
                Json.strings(
                        Arrays.stream(PrefixView.values())
                                .filter(view -> view.restrict(method) != null)
                                .map(view -> view.accessors().getFirst())
                                .toList()),
                Json.array(Example.of(method).stream().map(this::example).toList()));
    }

    /** Those that are chosen by themselves first. */
    private static Stream<Form> forms(Method method) {
        return method.forms().stream().sorted(Comparator.comparing(ReferenceData::isOnRequest));
    }

    private static boolean isOnRequest(Form form) {
        return form.attributes().rules().contains("insist");
    }

    /** As in the table: {@code =} written, {@code +} read and written. */
    private static String operand(Operand operand) {
        return switch (operand.access()) {
            case READ -> operand.kind().token();
            case WRITE -> "=" + operand.kind().token();
            case READ_WRITE -> "+" + operand.kind().token();
        };
    }

    private static String form(Form form) {
        return Json.array(
                Json.string(form.encoding().text()),
                Json.strings(form.features()),
                Json.string(form.syntax()),
                Json.string(isOnRequest(form) ? "on request" : ""));
    }

    private String example(Example example) {
        List<String> numbers =
                example.fields().stream()
                        .map(field -> fields.computeIfAbsent(field, f -> fields.size()))
                        .map(String::valueOf)
                        .toList();
        return Json.array(Json.string(example.call()), Json.array(numbers));
    }

    private static String field(Field field) {
        return Json.array(
                Json.string(field.kind().toString()),
                Json.string(field.hex()),
                Json.string(field.meaning()),
                Json.array(field.bits().stream().map(ReferenceData::bits).toList()));
    }

    private static String bits(BitField field) {
        return Json.strings(List.of(field.name(), field.bits(), field.meaning()));
    }
}
