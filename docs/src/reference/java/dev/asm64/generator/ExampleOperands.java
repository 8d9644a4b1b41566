package dev.asm64.generator;

import dev.asm64.operand.Dfv;
import dev.asm64.operand.K;
import dev.asm64.operand.Label;
import dev.asm64.operand.Memory;
import dev.asm64.operand.Register;
import dev.asm64.operand.Registers;
import dev.asm64.operand.Rounding;
import dev.asm64.operand.Sae;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses typical operands for the kinds that a form has. */
final class ExampleOperands {
    /** Registers that all encodings have, without a mask. */
    static final ExampleOperands LOW = new ExampleOperands(List.of(2, 3, 6, 7), "");

    /** Registers that only EVEX has, and a mask. */
    static final ExampleOperands HIGH = new ExampleOperands(List.of(18, 19, 22, 23), "k");

    /** An operand in Java, and as an object. */
    record Operand(String java, Object value) {}

    private static final String PACKAGE = Register.class.getPackageName() + ".";
    private static final Map<Object, String> NAMES = names();
    private static final Pattern MEMORY =
            Pattern.compile(
                    "(?<masked>Masked)?M(?<bits>\\d*)(Bcst(?<elements>\\d+)|Vsib(?<index>.)|Destination)?");

    private final List<Integer> numbers;
    private final String mask;

    private ExampleOperands(List<Integer> numbers, String mask) {
        this.numbers = numbers;
        this.mask = mask;
    }

    private static Map<Object, String> names() {
        Map<Object, String> names = new IdentityHashMap<>();
        for (Field field : Registers.class.getFields()) {
            try {
                names.putIfAbsent(field.get(null), field.getName());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return names;
    }

    /** The class of a parameter type. */
    static Class<?> type(String javaType) {
        try {
            return switch (javaType) {
                case "int" -> int.class;
                case "long" -> long.class;
                default -> Class.forName(PACKAGE + javaType);
            };
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The operands of a form; the label is the target of jumps. */
    List<Operand> of(Form form, Label target) {
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < form.operands().size(); i++) {
            operands.add(
                    operand(
                            form,
                            form.operands().get(i).kind(),
                            numbers.get(Math.min(i, 3)),
                            target));
        }
        return operands;
    }

    private Operand operand(Form form, OperandKind kind, int number, Label target) {
        return switch (kind.type()) {
            case REGISTER -> register(kind.javaType(), number);
            case FIXED_REGISTER -> fixedRegister(kind.javaType());
            case STRING_SOURCE -> memory(kind.javaType(), "RSI");
            case STRING_DESTINATION -> memory(kind.javaType(), "RDI");
            case STRING_TABLE -> memory(kind.javaType(), "RBX");
            case MEMORY -> memory(form, kind, target);
            case IMMEDIATE -> immediate(kind);
            case LABEL_IMMEDIATE -> labelImmediate(kind, target);
            case RELATIVE -> new Operand("target", target);
            case MOFFS ->
                    new Operand("moffs(0x1122334455667788L)", Memory.moffs(0x1122334455667788L));
            case ROUNDING ->
                    kind == OperandKind.ROUNDING ? constant(Rounding.RZ_SAE) : constant(Sae.SAE);
            case DEFAULT_FLAGS -> constant(Dfv.DFV_ZF);
        };
    }

    private static Operand constant(Enum<?> value) {
        return new Operand(value.name(), value);
    }

    private static Operand immediate(OperandKind kind) {
        return switch (kind.bytes()) {
            case 0 -> new Operand(String.valueOf(kind.min()), (int) kind.min());
            case 1 -> new Operand("5", 5);
            case 2 -> new Operand("1000", 1000);
            case 4 -> new Operand("100_000", 100_000);
            default -> new Operand("0x1122334455667788L", 0x1122334455667788L);
        };
    }

    private static Operand labelImmediate(OperandKind kind, Label target) {
        return kind.javaType().equals("LabelDistance")
                ? new Operand("target.minus(target).plus(8)", target.minus(target).plus(8))
                : new Operand("target.plus(8)", target.plus(8));
    }

    private Operand register(String javaType, int number) {
        String name = javaType.replaceAll("Masked|Destination", "");
        Object register = call(type(name), "of", null, number % registers(name));
        Operand plain = new Operand(NAMES.get(register), register);
        boolean masked =
                javaType.startsWith("Masked")
                        || javaType.endsWith("Destination") && !mask.isEmpty();
        return masked ? masked(plain) : plain;
    }

    /** How many registers there are, where a number may be too large. */
    private static int registers(String type) {
        return switch (type) {
            case "K", "Tmm", "Mm", "St" -> 8;
            case "Bnd" -> 4;
            case "SegmentReg" -> 6;
            case "ControlReg", "DebugReg" -> 16;
            default -> 32;
        };
    }

    private static Operand masked(Operand operand) {
        return new Operand(
                operand.java + ".k(K1)",
                call(operand.value.getClass(), "k", operand.value, K.of(1)));
    }

    private static Operand fixedRegister(String javaType) {
        Object register =
                NAMES.keySet().stream()
                        .filter(type(javaType)::isInstance)
                        .findFirst()
                        .orElseThrow();
        return new Operand(NAMES.get(register), register);
    }

    private static Operand memory(String javaType, String base) {
        Object register =
                NAMES.entrySet().stream()
                        .filter(e -> e.getValue().equals(base))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        String factory = javaType.toLowerCase(java.util.Locale.ROOT);
        return new Operand(factory + "(" + base + ")", call(Memory.class, factory, null, register));
    }

    private Operand memory(Form form, OperandKind kind, Label target) {
        Matcher type = MEMORY.matcher(kind.javaType());
        if (!type.matches()) {
            throw new IllegalStateException("no example of " + kind.javaType());
        }
        if (form.attributes().rules().contains("rip")) {
            return new Operand("rip(target)", Memory.rip(target));
        }
        String factory = type.group("bits").isEmpty() ? "ptr" : "m" + type.group("bits");
        if (type.group("index") != null) {
            Object index = call(type(type.group("index") + "mm"), "of", null, 9);
            Operand memory = factory(factory, Registers.RDI, index, 4, 64);
            return type.group("masked") != null ? masked(memory) : memory;
        } else if (type.group("elements") != null) {
            Operand memory = factory(factory + "bcst", Registers.RDI, 64);
            String to = "to" + type.group("elements");
            return new Operand(
                    memory.java + "." + to + "()", call(memory.value.getClass(), to, memory.value));
        }
        boolean address32 =
                form.attributes().rules().contains("address")
                        && form.operands().getFirst().kind() == OperandKind.R32;
        Operand memory = factory(factory, address32 ? Registers.EDI : Registers.RDI, 64);
        return kind.javaType().endsWith("Destination") && !mask.isEmpty() ? masked(memory) : memory;
    }

    private static Operand factory(String name, Object... arguments) {
        List<String> java =
                Arrays.stream(arguments).map(a -> NAMES.getOrDefault(a, a.toString())).toList();
        return new Operand(
                name + "(" + String.join(", ", java) + ")",
                call(Memory.class, name, null, arguments));
    }

    /** Calls the one method of a name that takes the arguments. */
    private static Object call(Class<?> type, String name, Object receiver, Object... arguments) {
        for (java.lang.reflect.Method method : type.getMethods()) {
            if (method.getName().equals(name) && takes(method, arguments)) {
                try {
                    return method.invoke(receiver, arguments);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(name, e);
                }
            }
        }
        throw new IllegalStateException(
                "no method " + name + " of " + type + " for " + Arrays.toString(arguments));
    }

    private static boolean takes(java.lang.reflect.Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            boolean number = types[i] == int.class && arguments[i] instanceof Integer;
            if (!number && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
