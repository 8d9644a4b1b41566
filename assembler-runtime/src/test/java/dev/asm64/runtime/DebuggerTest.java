package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** gdb stops in code of the debuggable cache. */
class DebuggerTest {
    /** Calls a function until its standard input ends. */
    static final class Debuggee {
        public static void main(String[] args) throws Exception {
            NativeCode code =
                    CodeCache.builder().debuggable().build().loader().load(SampleCode.sum());
            IntBinaryOperator sum = code.function(MethodHandles.lookup(), IntBinaryOperator.class);
            System.out.printf("%x%n", code.segment().address());
            while (System.in.available() == 0) {
                sum.applyAsInt(1, 2);
                Thread.sleep(1);
            }
        }
    }

    @Test
    void aBreakpointIsHit() throws Exception {
        Skip.unless(Programs.areInstalled("gdb"), "gdb is not installed");
        Process debuggee =
                new ProcessBuilder(ChildJvm.command(Debuggee.class, ChildJvm.NATIVE_ACCESS))
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader output = debuggee.inputReader()) {
            String address = output.readLine();
            ChildJvm.Result gdb = debug(debuggee.pid(), address);

            Skip.when(
                    gdb.output().contains("ptrace: Operation not permitted"),
                    "gdb may not attach to processes");
            assertThat(gdb.output()).containsPattern("Breakpoint 1, 0x0*" + address);
        } finally {
            debuggee.destroyForcibly().waitFor();
        }
    }

    private static ChildJvm.Result debug(long process, String address)
            throws IOException, InterruptedException {
        return ChildJvm.run(
                List.of(
                        "gdb",
                        "-nx",
                        "-batch",
                        "-iex",
                        "set auto-solib-add off",
                        "-p",
                        Long.toString(process),
                        "-ex",
                        "handle SIGSEGV nostop noprint pass",
                        "-ex",
                        "break *0x" + address,
                        "-ex",
                        "continue"));
    }
}
