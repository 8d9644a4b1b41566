package dev.asm64.proof;

import static java.util.stream.Collectors.joining;

import dev.asm64.Assembler;
import dev.asm64.operand.Moffs;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A public method that emits an instruction.
 *
 * @param view the method of the assembler that gives the view it stands in, such as {@code lock};
 *     empty for the assembler itself
 */
record InstructionMethod(String view, Method method) {
    /** The class of the methods that are written by hand, besides the assembler itself. */
    private static final Class<?> DIRECTIVES = Assembler.class.getSuperclass();

    private static final List<InstructionMethod> ALL = find();

    /** All of them, in the order of their signatures. */
    static List<InstructionMethod> all() {
        return ALL;
    }

    /** What the user of the library inherits and has not written himself is generated. */
    private static List<InstructionMethod> find() {
        List<InstructionMethod> found = new ArrayList<>();
        for (Method method : inherited()) {
            if (method.getReturnType() == Assembler.class) {
                found.add(new InstructionMethod("", method));
            } else {
                for (Method inView : method.getReturnType().getDeclaredMethods()) {
                    if (Modifier.isPublic(inView.getModifiers())) {
                        found.add(new InstructionMethod(method.getName(), inView));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(InstructionMethod::toString));
        return List.copyOf(found);
    }

    private static List<Method> inherited() {
        return Arrays.stream(Assembler.class.getMethods())
                .filter(m -> !DIRECTIVES.isAssignableFrom(m.getDeclaringClass()))
                .filter(m -> m.getDeclaringClass() != Object.class)
                .toList();
    }

    /** The mnemonic: a name that Java forbids has an underscore that the mnemonic has not. */
    String mnemonic() {
        return method.getName().replaceFirst("_$", "");
    }

    List<Class<?>> operandTypes() {
        return List.of(method.getParameterTypes());
    }

    /** Whether an operand is memory at an absolute address of 64 bits. */
    boolean takesAddress() {
        return operandTypes().contains(Moffs.class);
    }

    /** A call as the user writes it. */
    String call(List<String> arguments) {
        String call = method.getName() + "(" + String.join(", ", arguments) + ")";
        return view.isEmpty() ? call : view + "()." + call;
    }

    /** Returns the call with types in the place of arguments: {@code lock().add(M64, int)}. */
    @Override
    public String toString() {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        joining(
                                ", ",
                                (view.isEmpty() ? "" : view + "().") + method.getName() + "(",
                                ")"));
    }
}
