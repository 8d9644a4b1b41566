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
import java.lang.invoke.MethodHandles;
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
public sealed class NativeCode permits UnloadableCode {
    private final Code code;
    private final MemorySegment segment;

    /** Writes code to memory that is given back when the arena ends, or at once if that fails. */
    @SuppressWarnings({"restricted", "this-escape"})
    NativeCode(Code code, Block block, Arena arena) {
        this.code = code;
        try {
            block.write(code.placedAt(block.address()));
            segment =
                    MemorySegment.ofAddress(block.address())
                            .reinterpret(code.size(), arena, _ -> block.free())
                            .asReadOnly();
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
     * Returns a handle that calls the code at its first byte; see {@link
     * EntryPoint#function(FunctionDescriptor, Linker.Option...)}.
     *
     * @param signature the C function that the code is
     * @param options of the linker
     * @return the handle
     * @throws IllegalArgumentException if the linker rejects the signature or the options
     * @throws IllegalStateException if the code is unloaded
     */
    public MethodHandle function(FunctionDescriptor signature, Linker.Option... options) {
        return entry().function(signature, options);
    }

    /**
     * Returns an object that calls the code at its first byte; see {@link
     * EntryPoint#function(MethodHandles.Lookup, Class)}.
     *
     * @param lookup the caller's {@link MethodHandles#lookup()}
     * @param type a functional interface
     * @param <T> the interface
     * @return an instance
     * @throws IllegalArgumentException if the type is no functional interface, its method has types
     *     that no C function has, or the lookup may not implement it
     * @throws IllegalStateException if the code is unloaded
     */
    public <T> T function(MethodHandles.Lookup lookup, Class<T> type) {
        return entry().function(lookup, type);
    }

    /**
     * Returns a handle that calls the code at a label.
     *
     * @param entry a label bound in the code, not at its end
     * @param signature the C function that the code is from there on
     * @param options of the linker
     * @return the handle
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     * @throws IllegalArgumentException if the label is bound at the end of the code, where there is
     *     nothing to run, or if the linker rejects the signature or the options
     * @throws IllegalStateException if the code is unloaded
     */
    public MethodHandle function(
            Label entry, FunctionDescriptor signature, Linker.Option... options) {
        return entry(entry).function(signature, options);
    }

    /**
     * Returns the entry at the first byte of the code.
     *
     * @return the entry
     */
    public EntryPoint entry() {
        return new EntryPoint(segment);
    }

    /**
     * Returns the entry at a label.
     *
     * @param label a label bound in the code, not at its end
     * @return the entry
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     * @throws IllegalArgumentException if the label is bound at the end of the code, where there is
     *     nothing to run
     */
    public EntryPoint entry(Label label) {
        MemorySegment target = segment(Objects.requireNonNull(label, "label"));
        if (target.byteSize() == 0) {
            throw new IllegalArgumentException("label " + label + " is at the end of the code");
        }
        return new EntryPoint(target);
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
}
