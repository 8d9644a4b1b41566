package dev.asm64.proof;

import dev.asm64.operand.Registers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All registers that fit a type. */
record RegisterSampler(List<Sample> systematic) implements OperandSampler {

    /** The registers whose class has the name, or a superclass that has it. */
    static RegisterSampler of(String type) {
        return new RegisterSampler(
                Arrays.stream(Registers.class.getFields())
                        .filter(field -> isA(field.getType(), type))
                        .map(field -> sample(field.getName()))
                        .toList());
    }

    private static boolean isA(Class<?> register, String type) {
        return register != null
                && (register.getSimpleName().equals(type) || isA(register.getSuperclass(), type));
    }

    private static Sample sample(String name) {
        String intel = name.toLowerCase(Locale.ROOT).replaceFirst("^st(\\d)$", "st($1)");
        return new Sample(name, intel, trait(name));
    }

    private static String trait(String name) {
        return switch (name) {
            case "AH", "CH", "DH", "BH" -> "second byte";
            case "SPL", "BPL", "SIL", "DIL" -> "byte with REX";
            case "AL", "AX", "EAX", "RAX" -> "accumulator";
            default -> {
                String number = name.replaceAll("\\D", "");
                int high = number.isEmpty() ? 0 : Integer.parseInt(number) / 8;
                yield "register of group " + high;
            }
        };
    }
}
