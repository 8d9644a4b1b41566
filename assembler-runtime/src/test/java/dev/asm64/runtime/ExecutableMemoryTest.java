package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.Assembler;
import dev.asm64.Code;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** What the system sees of loaded code: protection, padding, failures and leaks. */
class ExecutableMemoryTest {
    @Test
    void isNeverWritableAndExecutableAtOnce() {
        Mapping mapping = Mapping.writable(1);
        assertThat(ProcSelf.permissions(mapping.address())).contains("rw-p");
        mapping.write(new byte[1]);
        assertThat(ProcSelf.permissions(mapping.address())).contains("rw-p");
        mapping.makeExecutable();
        assertThat(ProcSelf.permissions(mapping.address())).contains("r-xp");
        mapping.unmap();
        assertThat(ProcSelf.permissions(mapping.address())).isNotEqualTo(Optional.of("r-xp"));
    }

    @Test
    void isUnmappedOnce() {
        Mapping mapping = Mapping.writable(1);
        mapping.unmap();
        long successor = Libc.mmap(Libc.getpagesize(), Protection.READ_WRITE);
        mapping.unmap();

        Optional<String> permissions = ProcSelf.permissions(successor);
        assumeTrue(successor == mapping.address(), "the kernel chose another place");
        assertThat(permissions).contains("rw-p");
        Libc.munmap(successor, Libc.getpagesize());
    }

    @Test
    void fillsTheLastPageWithHlt() {
        int page = (int) Libc.getpagesize();

        assertThat(bytesAfterCodeOf(page + 1, page - 1)).containsOnly(0xF4);
        assertThat(bytesAfterCodeOf(page, page)).containsOnly(0xF4);
    }

    @SuppressWarnings("restricted")
    private static byte[] bytesAfterCodeOf(int size, int count) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = ExecutableMemory.load(SampleCode.ofSize(size), arena);
            return MemorySegment.ofAddress(code.address() + size)
                    .reinterpret(count)
                    .toArray(JAVA_BYTE);
        }
    }

    @Test
    void executionThatLeavesTheCodeEndsWithAReport() throws Exception {
        ChildJvm.Result child = ChildJvm.run(RunsOffTheEnd.class, ChildJvm.NATIVE_ACCESS);

        assertThat(child.succeeded()).as(child.toString()).isFalse();
        assertThat(child.output()).contains("fatal error", "SIGSEGV", "Problematic frame");
    }

    /** Crashes, as it should. */
    static final class RunsOffTheEnd {
        public static void main(String[] args) throws Throwable {
            Code code = new Assembler().db(0x90).assemble(); // nop
            NativeCode.load(code).function(FunctionDescriptor.ofVoid()).invokeExact();
        }
    }

    @Test
    void aLoadIntoAClosedArenaLeavesNothing() {
        Arena closed = Arena.ofConfined();
        closed.close();
        Code code = SampleCode.ofSize(1 << 20);
        long before = ProcSelf.status("VmSize");
        for (int i = 0; i < 1000; i++) {
            assertThatIllegalStateException().isThrownBy(() -> NativeCode.load(code, closed));
        }

        assertThat(ProcSelf.status("VmSize") - before).isLessThan(500L << 20);
    }

    @Test
    void aRefusedMprotectSaysWhyAndLeavesNothing() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(
                        LoadsWithoutPermission.class,
                        ChildJvm.NATIVE_ACCESS,
                        // All of the code cache at once: the JVM cannot enlarge it later.
                        "-XX:-SegmentedCodeCache",
                        "-XX:InitialCodeCacheSize=32m",
                        "-XX:ReservedCodeCacheSize=32m");

        assumeFalse(
                child.exitCode() == LoadsWithoutPermission.NOT_SUPPORTED,
                "the kernel has no PR_SET_MDWE (it came with Linux 6.3)");
        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output())
                .containsPattern(
                        "mprotect\\(0x[0-9a-f]+, [0-9]+, PROT_READ\\|PROT_EXEC\\) failed: "
                                + "EACCES \\(Permission denied\\)");
    }

    /** Gives up the right to make memory executable, see PR_SET_MDWE(2const), then loads code. */
    static final class LoadsWithoutPermission {
        static final int NOT_SUPPORTED = 77;

        private static final int ROUNDS = 1000;
        private static final int PR_SET_MDWE = 65;
        private static final long PR_MDWE_REFUSE_EXEC_GAIN = 1;

        public static void main(String[] args) throws Throwable {
            Code code = SampleCode.ofSize(1 << 20);
            NativeCode.load(code);
            if (prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN) != 0) {
                System.exit(NOT_SUPPORTED);
            }
            System.out.println(failure(code).getMessage());
            long before = ProcSelf.status("VmSize");
            for (int i = 0; i < ROUNDS; i++) {
                failure(code);
            }
            long growth = ProcSelf.status("VmSize") - before;
            if (growth > ROUNDS * (long) code.size() / 2) {
                throw new AssertionError("VmSize grew by " + growth);
            }
        }

        private static NativeMemoryException failure(Code code) {
            try {
                NativeCode.load(code);
            } catch (NativeMemoryException refusal) {
                return refusal;
            }
            throw new AssertionError("loaded in spite of PR_SET_MDWE");
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

    @Test
    void unloadedCodeLeavesNothing() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(ManyLoads.class, ChildJvm.NATIVE_ACCESS, "-XX:+UseSerialGC");

        assertThat(child.succeeded()).as(child.toString()).isTrue();
    }

    /** Loads, calls and unloads; tolerates half of what one page lost a round would take. */
    static final class ManyLoads {
        private static final int ROUNDS = 100_000;

        public static void main(String[] args) throws Throwable {
            run(ROUNDS / 10); // what the JVM allocates once
            System.gc();
            int mappings = ProcSelf.mappings().size();
            long size = ProcSelf.status("VmSize");
            long resident = ProcSelf.status("VmRSS");
            run(ROUNDS);
            System.gc();
            long limit = ROUNDS * Libc.getpagesize() / 2;
            check("mappings", ProcSelf.mappings().size() - mappings, 100);
            check("VmSize", ProcSelf.status("VmSize") - size, limit);
            check("VmRSS", ProcSelf.status("VmRSS") - resident, limit);
        }

        private static void run(int rounds) throws Throwable {
            Code code = SampleCode.sum();
            for (int i = 0; i < rounds; i++) {
                try (Arena arena = Arena.ofConfined()) {
                    MethodHandle sum = NativeCode.load(code, arena).function(SampleCode.SUM);
                    int result = (int) sum.invokeExact(i, 1);
                    if (result != i + 1) {
                        throw new AssertionError(i + " + 1 = " + result);
                    }
                }
            }
        }

        private static void check(String what, long growth, long limit) {
            if (growth > limit) {
                throw new AssertionError(what + " grew by " + growth + ", more than " + limit);
            }
        }
    }
}
