package dev.asm64.benchmark.cold;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A process that calls C functions of two shapes, without any assembler: who loads code and calls
 * it calls the C library, and code of another shape.
 */
final class ForeignCalls {
    private ForeignCalls() {}

    @SuppressWarnings("restricted")
    public static void main(String[] arguments) throws Throwable {
        ForeignCall.main(arguments);
        Linker linker = Linker.nativeLinker();
        MethodHandle getpid =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("getpid"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT));
        if ((int) getpid.invokeExact() <= 0) {
            throw new AssertionError();
        }
    }
}
