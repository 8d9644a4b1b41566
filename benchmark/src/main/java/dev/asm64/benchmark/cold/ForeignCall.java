package dev.asm64.benchmark.cold;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** A process that calls one C function, without any assembler. */
final class ForeignCall {
    private ForeignCall() {}

    @SuppressWarnings("restricted")
    public static void main(String[] arguments) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle abs =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("abs"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        if ((int) abs.invokeExact(-42) != 42) {
            throw new AssertionError();
        }
    }
}
