package dev.asm64.runtime.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the linker must know of a function besides its address. Linking takes milliseconds, so it is
 * done once for each shape.
 */
public record Shape(FunctionDescriptor signature, List<Linker.Option> options) {
    private static final Map<Shape, MethodHandle> HANDLES = new ConcurrentHashMap<>();

    /** Handles by the identity of the signature, because hashing a signature takes 50 ns. */
    private static final Linked[] RECENT = new Linked[16];

    private record Linked(FunctionDescriptor signature, MethodHandle handle) {}

    /**
     * Links a function.
     *
     * @throws IllegalArgumentException if the linker rejects the signature or the options
     */
    public static MethodHandle link(
            MemorySegment entry, FunctionDescriptor signature, Linker.Option... options) {
        if (options.length != 0) {
            return new Shape(signature, List.of(options)).handle().bindTo(entry);
        }
        int place = System.identityHashCode(signature) & RECENT.length - 1;
        Linked linked = RECENT[place];
        if (linked == null || linked.signature() != signature) {
            linked = new Linked(signature, new Shape(signature, List.of()).handle());
            RECENT[place] = linked;
        }
        return linked.handle().bindTo(entry);
    }

    /** A handle whose first parameter is the address. */
    MethodHandle handle() {
        MethodHandle known = HANDLES.get(this);
        return known != null ? known : HANDLES.computeIfAbsent(this, Shape::link);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(Shape shape) {
        return Linker.nativeLinker()
                .downcallHandle(shape.signature(), shape.options().toArray(Linker.Option[]::new));
    }
}
