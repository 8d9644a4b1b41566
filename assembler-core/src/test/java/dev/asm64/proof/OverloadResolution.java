package dev.asm64.proof;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the method that the Java compiler would: the most specific of the applicable ones (JLS
 * 15.12.2), among the public methods of fixed arity.
 */
final class OverloadResolution {
    private record Call(Class<?> type, String name, List<Class<?>> arguments) {}

    private final Map<Call, Method> resolved = new HashMap<>();
    private final Map<Class<?>, Map<String, List<Method>>> methods = new HashMap<>();

    /**
     * The method that a call means.
     *
     * @throws IllegalArgumentException if there is none, or no most specific one
     */
    Method resolve(Class<?> type, String name, List<Class<?>> arguments) {
        return resolved.computeIfAbsent(new Call(type, name, arguments), this::search);
    }

    private Method search(Call call) {
        List<Method> applicable =
                named(call.type, call.name)
                        .filter(m -> allSubtypes(call.arguments, List.of(m.getParameterTypes())))
                        .toList();
        List<Method> mostSpecific =
                applicable.stream()
                        .filter(m -> applicable.stream().allMatch(n -> isMoreSpecific(m, n)))
                        .toList();
        if (mostSpecific.size() != 1) {
            throw new IllegalArgumentException(
                    "%s: %s".formatted(call, applicable.isEmpty() ? "no method" : "ambiguous"));
        }
        Method method = mostSpecific.getFirst();
        method.setAccessible(true); // the generated classes themselves are package-private
        return method;
    }

    private Stream<Method> named(Class<?> type, String name) {
        return methods
                .computeIfAbsent(type, OverloadResolution::byName)
                .getOrDefault(name, List.of())
                .stream();
    }

    private static Map<String, List<Method>> byName(Class<?> type) {
        Map<String, List<Method>> byName = new HashMap<>();
        Arrays.stream(type.getMethods())
                .filter(m -> !m.isBridge() && Modifier.isPublic(m.getModifiers()))
                .forEach(m -> byName.merge(m.getName(), List.of(m), OverloadResolution::union));
        return byName;
    }

    private static List<Method> union(List<Method> some, List<Method> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static boolean isMoreSpecific(Method some, Method other) {
        return allSubtypes(List.of(some.getParameterTypes()), List.of(other.getParameterTypes()));
    }

    private static boolean allSubtypes(List<Class<?>> some, List<Class<?>> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Class<?> from = some.get(i);
            Class<?> to = others.get(i);
            if (!to.isAssignableFrom(from) && !(from == int.class && to == long.class)) {
                return false;
            }
        }
        return true;
    }
}
