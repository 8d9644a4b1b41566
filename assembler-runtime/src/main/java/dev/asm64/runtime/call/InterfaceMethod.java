package dev.asm64.runtime.call;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The one method that a functional interface leaves to be implemented. */
record InterfaceMethod(Class<?> type, String name, MethodType signature) {
    private static final Map<Class<?>, MemoryLayout> LAYOUTS =
            Map.of(
                    boolean.class, JAVA_BOOLEAN,
                    byte.class, JAVA_BYTE,
                    short.class, JAVA_SHORT,
                    char.class, JAVA_CHAR,
                    int.class, JAVA_INT,
                    long.class, JAVA_LONG,
                    float.class, JAVA_FLOAT,
                    double.class, JAVA_DOUBLE,
                    MemorySegment.class, ADDRESS);

    static InterfaceMethod of(Class<?> type) {
        List<Method> methods =
                Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !isMethodOfObject(method))
                        .toList();
        if (!type.isInterface() || type.isSealed() || type.isHidden() || methods.size() != 1) {
            throw new IllegalArgumentException(
                    type.getName() + " is not a functional interface that a class can implement");
        }
        Method method = methods.getFirst();
        return new InterfaceMethod(
                type,
                method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
    }

    private static boolean isMethodOfObject(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    /** The C function that takes and returns the same. */
    FunctionDescriptor descriptor() {
        MemoryLayout[] arguments =
                signature.parameterList().stream().map(this::layout).toArray(MemoryLayout[]::new);
        return signature.returnType() == void.class
                ? FunctionDescriptor.ofVoid(arguments)
                : FunctionDescriptor.of(layout(signature.returnType()), arguments);
    }

    private MemoryLayout layout(Class<?> java) {
        MemoryLayout layout = LAYOUTS.get(java);
        if (layout == null) {
            throw new IllegalArgumentException(
                    "%s has a %s: legal without a descriptor are primitive types and MemorySegment"
                            .formatted(this, java.getName()));
        }
        return layout;
    }

    @Override
    public String toString() {
        return "%s.%s%s".formatted(type.getName(), name, signature);
    }
}
