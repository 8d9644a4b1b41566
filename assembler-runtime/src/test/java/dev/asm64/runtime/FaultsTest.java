package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.ECX;
import static dev.asm64.operand.Registers.RAX;

import static org.assertj.core.api.Assertions.assertThat;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** What docs/runtime.md says of faults in generated code. */
class FaultsTest {
    @TempDir Path folder;

    /** A fault, how it looks in the JVM's report, and how the process ends. */
    private enum Fault {
        LOAD_FROM_NULL("SIGSEGV", 1) {
            @Override
            void emit(Assembler a, Label start) {
                a.xor(EAX, EAX).mov(RAX, m64(RAX));
            }
        },
        HLT("SIGSEGV", 1) {
            @Override
            void emit(Assembler a, Label start) {
                a.hlt();
            }
        },
        UD2("SIGILL", 1) {
            @Override
            void emit(Assembler a, Label start) {
                a.ud2();
            }
        },
        DIVISION_BY_ZERO("SIGFPE", 1) {
            @Override
            void emit(Assembler a, Label start) {
                a.xor(ECX, ECX).div(ECX);
            }
        },
        INT3("", 128 + 5) {
            @Override
            void emit(Assembler a, Label start) {
                a.int3();
            }
        },
        STACK_OVERFLOW("", 128 + 11) {
            @Override
            void emit(Assembler a, Label start) {
                a.call(start);
            }
        };

        /** Empty if there is no report. */
        final String signal;

        final int exitCode;

        Fault(String signal, int exitCode) {
            this.signal = signal;
            this.exitCode = exitCode;
        }

        abstract void emit(Assembler a, Label start);
    }

    /** Calls code with the fault that the system property names. */
    static final class Faulty {
        public static void main(String[] args) throws Throwable {
            Assembler a = new Assembler();
            Label start = a.label("faulty_function");
            a.global(start).bind(start);
            Fault.valueOf(System.getProperty("fault")).emit(a, start);
            NativeCode code = NativeCode.load(a.ret().assemble());
            System.out.printf(
                    "pid %d at %x%n", ProcessHandle.current().pid(), code.segment().address());
            FunctionDescriptor signature = FunctionDescriptor.of(JAVA_LONG);
            MethodHandle function =
                    Boolean.getBoolean("critical")
                            ? code.function(signature, Linker.Option.critical(false))
                            : code.function(signature);
            System.out.println("returned " + (long) function.invokeExact());
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsTheJvmAsDocumented(Fault fault) throws Exception {
        Path report = folder.resolve("hs_err.log");
        ChildJvm.Result child =
                ChildJvm.run(
                        Faulty.class,
                        ChildJvm.NATIVE_ACCESS,
                        "-XX:ErrorFile=" + report,
                        "-Dfault=" + fault,
                        "-Ddev.asm64.runtime.perfmap=true");

        assertThat(child.exitCode()).as(child.toString()).isEqualTo(fault.exitCode);
        assertThat(child.output()).doesNotContain("returned");
        String[] words = child.output().lines().findFirst().orElseThrow().split(" ");
        Path map = Path.of("/tmp/perf-" + words[1] + ".map");
        long address = Long.parseLong(words[3], 16);
        assertThat(Files.readString(map)).contains(words[3] + " ", " faulty_function");
        Files.delete(map);
        if (fault.signal.isEmpty()) {
            assertThat(report).doesNotExist();
        } else {
            assertThat(Files.readString(report))
                    .contains(fault.signal)
                    .containsPattern("# Problematic frame:\n# C +0x0*%x".formatted(address >> 4))
                    .containsPattern("%x-[0-9a-f]+ r-x".formatted(address & -0x10000));
        }
    }

    @Test
    void aDivisionByZeroInACriticalCallConfusesTheReport() throws Exception {
        Path report = folder.resolve("hs_err.log");
        ChildJvm.Result child =
                ChildJvm.run(
                        Faulty.class,
                        ChildJvm.NATIVE_ACCESS,
                        "-XX:ErrorFile=" + report,
                        "-Dfault=" + Fault.DIVISION_BY_ZERO,
                        "-Dcritical=true");

        assertThat(child.exitCode()).as(child.toString()).isEqualTo(1);
        assertThat(Files.readString(report)).contains("continuation_for_implicit_exception");
    }
}
