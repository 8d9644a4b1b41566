package dev.asm64.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Gives up the right to make memory executable, see PR_SET_MDWE(2const). */
final class Mdwe {
    /** For JVMs that must not make memory executable later: all of the code cache at once. */
    static final String[] CHILD_OPTIONS = {
        ChildJvm.NATIVE_ACCESS,
        "-XX:-SegmentedCodeCache",
        "-XX:InitialCodeCacheSize=32m",
        "-XX:ReservedCodeCacheSize=32m"
    };

    static final int NOT_SUPPORTED = 77;
    static final String UNKNOWN = "the kernel has no PR_SET_MDWE (it came with Linux 6.3)";

    private static final int PR_SET_MDWE = 65;
    private static final int PR_GET_MDWE = 66;
    private static final long PR_MDWE_REFUSE_EXEC_GAIN = 1;

    /** Since Linux 6.6. */
    private static final long PR_MDWE_NO_INHERIT = 2;

    private Mdwe() {}

    /** Returns false where the kernel does not know how. */
    static boolean set() {
        return prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN | PR_MDWE_NO_INHERIT) == 0
                || prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN) == 0;
    }

    static boolean isSet() {
        return prctl(PR_GET_MDWE, 0) > 0;
    }

    @SuppressWarnings("restricted")
    private static int prctl(int option, long argument) {
        FunctionDescriptor shape =
                FunctionDescriptor.of(
                        JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        Linker linker = Linker.nativeLinker();
        MethodHandle prctl =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("prctl"),
                        shape,
                        Linker.Option.firstVariadicArg(1));
        try {
            return (int) prctl.invokeExact(option, argument, 0L, 0L, 0L);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
