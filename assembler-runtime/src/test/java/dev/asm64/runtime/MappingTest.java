package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.runtime.error.NativeMemoryException;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** What happens to the mappings of a whole process. */
class MappingTest {
    @Test
    void executionThatLeavesTheCodeEndsWithAReport() throws Exception {
        ChildJvm.Result child = ChildJvm.run(RunsOffTheEnd.class, ChildJvm.NATIVE_ACCESS);

        assertThat(child.succeeded()).as(child.toString()).isFalse();
        assertThat(child.output()).contains("fatal error", "SIGSEGV", "Problematic frame");
    }

    /** Crashes, as it should. */
    static final class RunsOffTheEnd {
        public static void main(String[] args) throws Throwable {
            Code code = new Assembler().nop().assemble();
            NativeCode.load(code).function(FunctionDescriptor.ofVoid()).invokeExact();
        }
    }

    @Test
    void aMethodThatIsRefusedGivesWayToTheNext() throws Exception {
        ChildJvm.Result child = ChildJvm.run(LoadsUnderMdwe.class, Mdwe.CHILD_OPTIONS);

        Skip.when(child.exitCode() == Mdwe.NOT_SUPPORTED, Mdwe.UNKNOWN);
        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output())
                .containsPattern(
                        "MEMFD in use, 5; \\[MREMAP\\]: mprotect\\(0x[0-9a-f]+, [0-9]+, "
                                + "PROT_READ\\|PROT_EXEC\\) failed: EACCES \\(Permission denied\\)")
                .containsPattern("MPROTECT alone: mprotect\\(.*\\) failed: EACCES");
    }

    /** Loads once the process may not make memory executable, many times in vain. */
    static final class LoadsUnderMdwe {
        private static final int ROUNDS = 100;
        private static final int SIZE = 1 << 20;

        public static void main(String[] args) throws Throwable {
            if (!Mdwe.set()) {
                System.exit(Mdwe.NOT_SUPPORTED);
            }
            CodeCache any = CodeCache.builder().build();
            MethodHandle sum = any.loader().load(SampleCode.sum()).function(SampleCode.SUM);
            System.out.printf(
                    "%s in use, %d; %s: %s%n",
                    any.mappingMethod(),
                    (int) sum.invokeExact(2, 3),
                    any.refusedMethods().keySet(),
                    any.refusedMethods().get(MappingMethod.MREMAP).getMessage());

            CodeCache refused = CodeCache.builder().mapping(MappingMethod.MPROTECT).build();
            System.out.println("MPROTECT alone: " + failure(refused).getMessage());
            long before = ProcSelf.status("VmSize");
            for (int i = 0; i < ROUNDS; i++) {
                failure(refused);
            }
            check("VmSize", ProcSelf.status("VmSize") - before, ROUNDS * (long) SIZE / 2);
        }

        private static NativeMemoryException failure(CodeCache cache) {
            try {
                cache.loader().load(SampleCode.ofSize(SIZE));
            } catch (NativeMemoryException refusal) {
                return refusal;
            }
            throw new AssertionError("loaded in spite of PR_SET_MDWE");
        }
    }

    @Test
    void nothingIsEverWritableAndExecutable() throws Exception {
        ChildJvm.Result child = ChildJvm.run(WalksTheMaps.class, Mdwe.CHILD_OPTIONS);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
    }

    /** Loads and unloads under each method, while another thread looks at all mappings. */
    static final class WalksTheMaps {
        /** The JVM's own, of which there will not be more: see the options. */
        private static final Set<ProcSelf.Mapping> BEFORE = writableAndExecutable();

        private static volatile boolean done;

        public static void main(String[] args) throws Exception {
            CodeCache.standard();
            FutureTask<Integer> walk = new FutureTask<>(WalksTheMaps::walk);
            Thread.ofPlatform().start(walk);
            for (MappingMethod method : MappingMethod.values()) {
                CodeCache cache = CodeCache.builder().mapping(method).build();
                for (int i = 0; i < 40; i++) {
                    try (Arena arena = Arena.ofConfined()) {
                        cache.loader().load(SampleCode.sum(), arena);
                        look();
                        cache.loader().load(SampleCode.ofSize(i * 50_000 + 1), arena);
                        look();
                    }
                    look();
                }
            }
            done = true;
            if (walk.get() < 10) {
                throw new AssertionError("the other thread looked " + walk.get() + " times only");
            }
        }

        private static int walk() {
            int walks = 0;
            while (!done) {
                look();
                walks++;
            }
            return walks;
        }

        private static void look() {
            Set<ProcSelf.Mapping> now = writableAndExecutable();
            if (!BEFORE.containsAll(now)) {
                throw new AssertionError(now + ", before " + BEFORE);
            }
        }

        private static Set<ProcSelf.Mapping> writableAndExecutable() {
            return ProcSelf.mappings().stream()
                    .filter(ProcSelf.Mapping::isWritableAndExecutable)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void unloadedCodeLeavesNothing() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(ManyLoads.class, ChildJvm.NATIVE_ACCESS, "-XX:+UseSerialGC");

        assertThat(child.succeeded()).as(child.toString()).isTrue();
    }

    /** Loads and unloads; tolerates a small part of what one cell lost a round would take. */
    static final class ManyLoads {
        private static final int ROUNDS = 2_000_000;

        public static void main(String[] args) throws Throwable {
            run(ROUNDS / 10); // what the JVM allocates once
            System.gc();
            int mappings = ProcSelf.mappings().size();
            long size = ProcSelf.status("VmSize");
            long resident = ProcSelf.status("VmRSS");
            run(ROUNDS);
            System.gc();
            long limit = ROUNDS * 64L / 4;
            check("mappings", ProcSelf.mappings().size() - mappings, 100);
            check("VmSize", ProcSelf.status("VmSize") - size, limit);
            check("VmRSS", ProcSelf.status("VmRSS") - resident, limit);
            check("reserved", CodeCache.standard().statistics().reserved(), 1 << 16);
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
    }

    @Test
    void anUnreachableCacheGivesItsMemoryBack() throws Exception {
        ChildJvm.Result child = ChildJvm.run(ManyCaches.class, ChildJvm.NATIVE_ACCESS);

        assertThat(child.succeeded()).as(child.toString()).isTrue();
    }

    /** Makes caches and forgets them. */
    static final class ManyCaches {
        private static final int ROUNDS = 200;

        public static void main(String[] args) throws Exception {
            long before = ProcSelf.status("VmSize");
            for (int i = 0; i < ROUNDS; i++) {
                CodeCache.builder().build().loader().load(SampleCode.ofSize(1 << 20));
            }
            long limit = ROUNDS * (1L << 20) / 4;
            for (int i = 0; ProcSelf.status("VmSize") - before > limit; i++) {
                check("waiting", i, 1000);
                System.gc();
                Thread.sleep(10);
            }
        }
    }

    private static void check(String what, long growth, long limit) {
        if (growth > limit) {
            throw new AssertionError(what + " grew by " + growth + ", more than " + limit);
        }
    }
}
