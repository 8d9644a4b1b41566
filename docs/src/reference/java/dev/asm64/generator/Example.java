package dev.asm64.generator;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.format.EncodedInstruction;
import dev.asm64.format.Field;
import dev.asm64.operand.Label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A call of a method, and the bytes that it makes, field by field.
 *
 * @param call in Java
 */
record Example(String call, List<Field> fields) {
    /** Bytes between a jump and its target. */
    private static final int DISTANCE = 16;

    /**
     * Examples of a method: one with the first registers; and one with registers that only EVEX
     * has, if that is another encoding.
     */
    static List<Example> of(Method method) {
        List<Example> examples = new ArrayList<>();
        Form general = method.general();
        examples.add(of(general, ExampleOperands.LOW));
        if (general.encoding().space().equals("EVEX") && !method.alternatives().isEmpty()) {
            examples.add(of(general, ExampleOperands.HIGH));
        }
        return examples;
    }

    private static Example of(Form form, ExampleOperands choice) {
        Assembler assembler = new Assembler();
        Label target = assembler.label("target");
        List<ExampleOperands.Operand> operands = choice.of(form, target);
        String name = Method.javaName(form.mnemonic().name());
        Label end = assembler.label();
        invoke(assembler, name, form, operands);
        assembler.bind(end).db(new byte[DISTANCE]).bind(target);
        Code code = assembler.assemble();
        String arguments =
                operands.stream()
                        .map(ExampleOperands.Operand::java)
                        .collect(Collectors.joining(", ", "(", ")"));
        return new Example(
                name + arguments, fields(Arrays.copyOf(code.bytes(), code.offsetOf(end))));
    }

    private static void invoke(
            Assembler assembler, String name, Form form, List<ExampleOperands.Operand> operands) {
        Class<?>[] types =
                form.operands().stream()
                        .map(operand -> ExampleOperands.type(operand.kind().javaType()))
                        .toArray(Class<?>[]::new);
        Object[] arguments = operands.stream().map(ExampleOperands.Operand::value).toArray();
        try {
            java.lang.reflect.Method method = Assembler.class.getMethod(name, types);
            method.setAccessible(true); // the generated classes themselves are package-private
            method.invoke(assembler, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " " + form.syntax(), e);
        }
    }

    /** An instruction may begin with FWAIT, which is one of its own. */
    private static List<Field> fields(byte[] code) {
        List<Field> fields = new ArrayList<>();
        for (int at = 0; at < code.length; ) {
            EncodedInstruction instruction = EncodedInstruction.decode(code, at);
            fields.addAll(instruction.fields());
            at += instruction.length();
        }
        return fields;
    }
}
