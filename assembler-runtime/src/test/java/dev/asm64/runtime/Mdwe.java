package dev.asm64.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/** Gives up the right to make memory executable, see PR_SET_MDWE(2const). */
final class Mdwe {
    /**
     * For children whose memory the JVM must not change any more: all of its code cache at once.
     */
    static final String[] CHILD_OPTIONS = {
        ChildJvm.NATIVE_ACCESS,
        "-XX:-SegmentedCodeCache",
        "-XX:InitialCodeCacheSize=32m",
        "-XX:ReservedCodeCacheSize=32m"
    };

    static final int NOT_SUPPORTED = 77;

    private static final int PR_SET_MDWE = 65;
    private static final long PR_MDWE_REFUSE_EXEC_GAIN = 1;

    private Mdwe() {}

    /** Ends the process where the kernel does not know how. */
    static void set() throws Throwable {
        if (prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN) != 0) {
            System.exit(NOT_SUPPORTED);
        }
    }

    @SuppressWarnings("restricted")
    private static int prctl(int option, long argument) throws Throwable {
        FunctionDescriptor shape =
                FunctionDescriptor.of(
                        JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        Linker linker = Linker.nativeLinker();
        return (int)
                linker.downcallHandle(
                                linker.defaultLookup().findOrThrow("prctl"),
                                shape,
                                Linker.Option.firstVariadicArg(1))
                        .invokeExact(option, argument, 0L, 0L, 0L);
    }
}
