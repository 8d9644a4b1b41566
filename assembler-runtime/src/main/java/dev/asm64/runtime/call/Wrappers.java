package dev.asm64.runtime.call;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes instances of functional interfaces. Defining a class takes long, so each is kept. */
public final class Wrappers {
    /** The classes live as long as the class on whose behalf they were defined. */
    private static final ClassValue<Map<Key, MethodHandle>> CONSTRUCTORS =
            new ClassValue<>() {
                @Override
                protected Map<Key, MethodHandle> computeValue(Class<?> lookupClass) {
                    return new ConcurrentHashMap<>();
                }
            };

    private record Key(Class<?> type, Optional<Shape> shape) {}

    private Wrappers() {}

    /** Wraps a function whose signature is that of the interface's method. */
    public static <T> T wrap(MemorySegment entry, MethodHandles.Lookup lookup, Class<T> type) {
        return wrap(entry, lookup, new Key(type, Optional.empty()), type);
    }

    /** Wraps a function whose signature and options are given. */
    public static <T> T wrap(
            MemorySegment entry, MethodHandles.Lookup lookup, Class<T> type, Shape shape) {
        return wrap(entry, lookup, new Key(type, Optional.of(shape)), type);
    }

    private static <T> T wrap(
            MemorySegment entry, MethodHandles.Lookup lookup, Key key, Class<T> type) {
        if (!lookup.hasFullPrivilegeAccess()) {
            throw new IllegalArgumentException(
                    "the lookup must have full privilege access, as MethodHandles.lookup() has; "
                            + lookup
                            + " has not");
        }
        Map<Key, MethodHandle> constructors = CONSTRUCTORS.get(lookup.lookupClass());
        MethodHandle constructor = constructors.get(key);
        if (constructor == null) {
            constructor = define(lookup, key);
            constructors.putIfAbsent(key, constructor);
        }
        try {
            return type.cast((Object) constructor.invokeExact(entry));
        } catch (Throwable impossible) {
            throw new AssertionError("the constructor only stores its argument", impossible);
        }
    }

    private static MethodHandle define(MethodHandles.Lookup lookup, Key key) {
        InterfaceMethod method = InterfaceMethod.of(key.type());
        Shape shape = key.shape().orElseGet(() -> new Shape(method.descriptor(), List.of()));
        MethodHandle handle = shape.handle();
        MethodType wanted = handle.type().dropParameterTypes(0, 1);
        if (!method.signature().equals(wanted)) {
            throw new IllegalArgumentException(
                    "%s does not fit the descriptor %s, which makes it %s"
                            .formatted(method, shape.signature(), wanted));
        }
        try {
            return Wrapper.define(lookup, method, handle);
        } catch (IllegalAccessException denial) {
            throw new IllegalArgumentException(
                    "%s may not implement %s".formatted(lookup, key.type().getName()), denial);
        }
    }
}
