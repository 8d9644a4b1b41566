package dev.asm64.proof;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.operand.Dfv;
import dev.asm64.operand.Label;
import dev.asm64.operand.Memory;
import dev.asm64.operand.Registers;
import dev.asm64.operand.Rounding;
import dev.asm64.operand.Sae;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a call written in Java, such as {@code lock().add(m64(RAX, RBX, 4, 0x12), 5)}, on a fresh
 * assembler. Beside what a user imports it knows {@code here(n)}: a label n bytes from the start of
 * the instruction.
 */
final class CallEvaluator {
    /** What the calls import statically. */
    private static final List<Class<?>> CONSTANTS =
            List.of(Registers.class, Dfv.class, Rounding.class, Sae.class);

    private record Value(Class<?> type, Object object) {}

    private final OverloadResolution overloads = new OverloadResolution();
    private final Map<String, Value> constants = new HashMap<>();

    CallEvaluator() {
        for (Class<?> type : CONSTANTS) {
            for (Field field : type.getFields()) {
                try {
                    constants.put(field.getName(), new Value(field.getType(), field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /**
     * What a call did.
     *
     * @param method the method that Java's rules choose
     * @param repeated the bytes of the same call made again: now that its CPU features are known,
     *     it takes another way through the assembler
     */
    record Emission(Method method, byte[] bytes, byte[] repeated, Code code) {}

    /**
     * Evaluates a call.
     *
     * @throws RuntimeException what the library throws
     */
    Emission evaluate(String text) {
        CallExpression call = CallExpression.parse(text);
        Emission emission = emit(call, 0);
        if (distance(call) > 0) {
            // How far behind the instruction its target is depends on its length.
            int length;
            do {
                length = emission.bytes.length;
                emission = emit(call, length);
            } while (emission.bytes.length != length);
        }
        return emission;
    }

    private Emission emit(CallExpression call, int length) {
        Assembler assembler = new Assembler();
        Place first = place(call, length, assembler);
        Place second = place(call, length, assembler);
        Code code = assembler.assemble();
        return new Emission(first.method, first.bytes(code), second.bytes(code), code);
    }

    /** Where a call emitted something. */
    private record Place(Method method, Label start, Label end) {
        byte[] bytes(Code code) {
            return Arrays.copyOfRange(code.bytes(), code.offsetOf(start), code.offsetOf(end));
        }
    }

    /** Makes a call, with the target of a jump as far from it as it says. */
    private Place place(CallExpression call, int length, Assembler assembler) {
        int distance = distance(call);
        Label target = assembler.label();
        if (distance < 0) {
            assembler.bind(target).db(new byte[-distance]);
        } else if (distance == 0) {
            assembler.bind(target);
        }
        Label start = assembler.label();
        assembler.bind(start);
        Method method = invoke(call, assembler, target);
        Label end = assembler.label();
        assembler.bind(end);
        if (distance > 0) {
            assembler.db(new byte[Math.max(0, distance - length)]).bind(target);
        }
        return new Place(method, start, end);
    }

    private static int distance(CallExpression expression) {
        int distance = 0;
        if (expression instanceof CallExpression.Invocation call) {
            if (call.name().equals("here")) {
                return (int) ((CallExpression.Literal) call.arguments().getFirst()).value();
            }
            if (call.receiver() != null) {
                distance = distance(call.receiver());
            }
            for (CallExpression argument : call.arguments()) {
                distance += distance(argument);
            }
        }
        return distance;
    }

    private Method invoke(CallExpression expression, Assembler assembler, Label target) {
        CallExpression.Invocation call = (CallExpression.Invocation) expression;
        Value receiver = new Value(Assembler.class, assembler);
        if (call.receiver() != null) {
            CallExpression.Invocation view = (CallExpression.Invocation) call.receiver();
            Method method = overloads.resolve(Assembler.class, view.name(), List.of());
            receiver = invoke(method, assembler, List.of());
        }
        List<Value> arguments = values(call.arguments(), target);
        Method method = overloads.resolve(receiver.type, call.name(), types(arguments));
        invoke(method, receiver.object, arguments);
        return method;
    }

    private List<Value> values(List<CallExpression> expressions, Label target) {
        List<Value> values = new ArrayList<>();
        for (CallExpression expression : expressions) {
            values.add(value(expression, target));
        }
        return values;
    }

    private Value value(CallExpression expression, Label target) {
        return switch (expression) {
            case CallExpression.Literal(Class<?> type, long value) ->
                    type == long.class ? new Value(type, value) : new Value(type, (int) value);
            case CallExpression.Name(String name) -> constant(name);
            case CallExpression.Invocation(CallExpression receiver, String name, var arguments) -> {
                if (receiver == null && name.equals("here")) {
                    yield new Value(Label.class, target);
                }
                Value on =
                        receiver == null ? new Value(Memory.class, null) : value(receiver, target);
                List<Value> values = values(arguments, target);
                yield invoke(overloads.resolve(on.type, name, types(values)), on.object, values);
            }
        };
    }

    private Value constant(String name) {
        Value constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("no constant " + name);
        }
        return constant;
    }

    private static List<Class<?>> types(List<Value> values) {
        List<Class<?>> types = new ArrayList<>();
        values.forEach(value -> types.add(value.type));
        return types;
    }

    private static Value invoke(Method method, Object receiver, List<Value> arguments) {
        try {
            Object[] objects = arguments.stream().map(Value::object).toArray();
            return new Value(method.getReturnType(), method.invoke(receiver, objects));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        }
    }
}
