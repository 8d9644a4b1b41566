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

    // Written out, because the first call of a record's own has to link it, as in Section.

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that
                && signature.equals(that.signature)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return signature.hashCode() ^ options.hashCode();
    }

    /** A handle whose first parameter is the address. */
    MethodHandle handle() {
        MethodHandle known = HANDLES.get(this);
        if (known == null) {
            known = link();
            HANDLES.put(this, known); // threads that race link several, which are alike
        }
        return known;
    }

    @SuppressWarnings("restricted")
    private MethodHandle link() {
        return Linker.nativeLinker()
                .downcallHandle(signature, options.toArray(new Linker.Option[0]));
    }
}
