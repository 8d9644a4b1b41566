package dev.asm64.runtime;

import dev.asm64.runtime.call.Shape;
import dev.asm64.runtime.call.Wrappers;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;

/**
 * A place in loaded code where it can be called. What is made from it lives as long as the code and
 * keeps code of automatic lifetime loaded.
 *
 * <p>A function is linked once for each signature and set of options, which takes milliseconds;
 * further functions of the same shape take less than 100 ns.
 *
 * <p>Immutable, and safe for use by several threads. Every method throws {@link
 * NullPointerException} for an argument that is null, and {@link IllegalStateException} if the code
 * is unloaded.
 */
public final class EntryPoint {
    private final MemorySegment segment;

    EntryPoint(MemorySegment segment) {
        this.segment = segment;
    }

    /**
     * Returns a handle that calls the code.
     *
     * @param signature the C function that the code is
     * @param options of the linker, such as {@link Linker.Option#captureCallState(String...)};
     *     {@link Linker.Option#critical(boolean)} saves a few nanoseconds, and holds up the garbage
     *     collector for as long as the code runs: for short code without upcalls
     * @return the handle, of the type that {@link Linker#downcallHandle(MemorySegment,
     *     FunctionDescriptor, Linker.Option...)} gives it
     * @throws IllegalArgumentException if the linker rejects the signature or the options
     */
    public MethodHandle function(FunctionDescriptor signature, Linker.Option... options) {
        Objects.requireNonNull(signature, "signature");
        requireLoaded();
        return Shape.link(segment, signature, options);
    }

    /**
     * Returns an object that calls the code. The C function that the code is has the parameters and
     * the result of the interface's method: {@code boolean}, {@code byte}, {@code short}, {@code
     * char}, {@code int}, {@code long}, {@code float} and {@code double} are the types of the same
     * size, a {@link MemorySegment} is a pointer.
     *
     * @param lookup the caller's {@link MethodHandles#lookup()}; the interface may be one that only
     *     the caller can see
     * @param type a functional interface
     * @param <T> the interface
     * @return an instance; after the code is unloaded, its method throws {@link
     *     IllegalStateException}
     * @throws IllegalArgumentException if the type is no functional interface, its method has other
     *     types, or the lookup may not implement it
     */
    public <T> T function(MethodHandles.Lookup lookup, Class<T> type) {
        requireLoaded();
        return Wrappers.wrap(segment, lookup, type);
    }

    /**
     * Returns an object that calls the code, for signatures and options that the method of an
     * interface does not tell.
     *
     * @param lookup the caller's {@link MethodHandles#lookup()}; the interface may be one that only
     *     the caller can see
     * @param type a functional interface whose method has the type of the handle that {@link
     *     #function(FunctionDescriptor, Linker.Option...)} returns for the same arguments
     * @param signature the C function that the code is
     * @param options of the linker
     * @param <T> the interface
     * @return an instance; after the code is unloaded, its method throws {@link
     *     IllegalStateException}
     * @throws IllegalArgumentException if the type is no functional interface, its method does not
     *     fit the signature, the linker rejects the signature or the options, or the lookup may not
     *     implement the interface
     */
    public <T> T function(
            MethodHandles.Lookup lookup,
            Class<T> type,
            FunctionDescriptor signature,
            Linker.Option... options) {
        Objects.requireNonNull(signature, "signature");
        requireLoaded();
        return Wrappers.wrap(segment, lookup, type, new Shape(signature, List.of(options)));
    }

    /**
     * Returns the bytes from here to the end of the code. Passed to a function that takes a
     * pointer, it keeps the code loaded during that call.
     *
     * @return a read-only segment with the lifetime of the code
     */
    public MemorySegment segment() {
        return segment;
    }

    private void requireLoaded() {
        if (!segment.scope().isAlive()) {
            throw new IllegalStateException("the code is unloaded");
        }
    }
}
