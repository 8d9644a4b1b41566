package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.operand.Label;
import dev.asm64.runtime.error.NativeMemoryException;
import dev.asm64.runtime.memory.Block;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Objects;

/**
 * Code in executable memory of this process.
 *
 * <p>It lives as long as the arena that it was loaded with. Handles and segments made from it share
 * that lifetime: none can reach the memory after it is released.
 *
 * <p>Instances are immutable and safe for use by several threads, except that code in a confined
 * arena is called by the thread that owns the arena and by no other. Several threads may run the
 * same code at once; whether that is safe depends on the code.
 *
 * <p>Every method throws {@link NullPointerException} for an argument that is null.
 *
 * @see dev.asm64.runtime
 */
public final class NativeCode {
    private final Code code;
    private final MemorySegment segment;

    private NativeCode(Code code, MemorySegment segment) {
        this.code = code;
        this.segment = segment;
    }

    /** Writes code to memory that is given back when the arena ends, or at once if that fails. */
    @SuppressWarnings("restricted")
    static NativeCode install(Code code, Block block, Arena arena) {
        try {
            block.write(code.placedAt(block.address()));
            MemorySegment segment =
                    MemorySegment.ofAddress(block.address())
                            .reinterpret(code.size(), arena, _ -> block.free());
            return new NativeCode(code, segment.asReadOnly());
        } catch (Throwable failure) {
            block.free();
            throw failure;
        }
    }

    /**
     * Loads code with automatic lifetime: the garbage collector releases the memory after this
     * object and every handle and segment made from it have become unreachable. A call in progress
     * keeps the code reachable.
     *
     * @param code the code, not empty
     * @return the loaded code
     * @throws IllegalArgumentException if the code is empty
     * @throws DisplacementOutOfRangeException if the code has a field of 32 bits for an absolute
     *     address; code is loaded far above 4 GiB
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     * @throws NativeMemoryException if the system refuses the memory; nothing stays allocated
     */
    public static NativeCode load(Code code) {
        return CodeCache.standard().load(code);
    }

    /**
     * Loads code with the lifetime of an arena. Closing the arena releases the memory; a handle
     * called afterwards throws {@link IllegalStateException}, with the message "Already closed".
     * While a call is in progress, closing throws {@code IllegalStateException} and the code stays.
     *
     * <p>Code loaded with a confined arena is called by the arena's thread; in any other thread its
     * handles throw {@link WrongThreadException}.
     *
     * @param code the code, not empty
     * @param arena the arena, open
     * @return the loaded code
     * @throws IllegalArgumentException if the code is empty
     * @throws DisplacementOutOfRangeException if the code has a field of 32 bits for an absolute
     *     address; code is loaded far above 4 GiB
     * @throws IllegalStateException if the arena is closed
     * @throws WrongThreadException if the arena is confined to another thread
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     * @throws NativeMemoryException if the system refuses the memory; nothing stays allocated
     */
    public static NativeCode load(Code code, Arena arena) {
        return CodeCache.standard().load(code, arena);
    }

    /**
     * Returns a handle that calls the code at its first byte.
     *
     * @param signature the C function that the code is
     * @param options of the linker, such as {@link Linker.Option#captureCallState(String...)};
     *     {@link Linker.Option#critical(boolean)} saves a few nanoseconds, and holds up the garbage
     *     collector for as long as the code runs
     * @return the handle, of the type that {@link Linker#downcallHandle(MemorySegment,
     *     FunctionDescriptor, Linker.Option...)} gives it
     * @throws IllegalArgumentException if the linker rejects the signature or the options
     * @throws IllegalStateException if the arena of the code is closed
     */
    public MethodHandle function(FunctionDescriptor signature, Linker.Option... options) {
        return link(segment, signature, options);
    }

    /**
     * Returns a handle that calls the code at a label.
     *
     * @param entry a label bound in the code, not at its end
     * @param signature the C function that the code is from there on
     * @param options of the linker, such as {@link Linker.Option#captureCallState(String...)};
     *     {@link Linker.Option#critical(boolean)} saves a few nanoseconds, and holds up the garbage
     *     collector for as long as the code runs
     * @return the handle, of the type that {@link Linker#downcallHandle(MemorySegment,
     *     FunctionDescriptor, Linker.Option...)} gives it
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     * @throws IllegalArgumentException if the label is bound at the end of the code, where there is
     *     nothing to run, or if the linker rejects the signature or the options
     * @throws IllegalStateException if the arena of the code is closed
     */
    public MethodHandle function(
            Label entry, FunctionDescriptor signature, Linker.Option... options) {
        MemorySegment target = segment(Objects.requireNonNull(entry, "entry"));
        if (target.byteSize() == 0) {
            throw new IllegalArgumentException("label " + entry + " is at the end of the code");
        }
        return link(target, signature, options);
    }

    /**
     * Returns the bytes of the code where they are executed.
     *
     * @return a read-only segment with the lifetime of the code
     */
    public MemorySegment segment() {
        return segment;
    }

    /**
     * Returns the bytes from a label to the end of the code. Passed to a function that takes a
     * pointer, it keeps the code loaded during that call.
     *
     * @param start a label bound in the code; bound at its end it gives an empty segment
     * @return a read-only segment with the lifetime of the code
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     */
    public MemorySegment segment(Label start) {
        return segment.asSlice(code.offsetOf(Objects.requireNonNull(start, "start")));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(
            MemorySegment entry, FunctionDescriptor signature, Linker.Option... options) {
        if (!entry.scope().isAlive()) {
            throw new IllegalStateException("the code is unloaded: its arena is closed");
        }
        return Linker.nativeLinker().downcallHandle(entry, signature, options);
    }
}
