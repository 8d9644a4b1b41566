package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.AL;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.ECX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.EDX;
import static dev.asm64.operand.Registers.R15;
import static dev.asm64.operand.Registers.R16;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RBX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.RSP;
import static dev.asm64.operand.Registers.XMM0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Code in a process of its own, harmless and harmful. */
class IsolatedRunTest {
    private final Assembler a = new Assembler();

    private IsolatedRun run() {
        return new IsolatedRun(a.assemble());
    }

    @Test
    void registersGoInAndOut() throws Exception {
        a.mov(RAX, RDI).add(RAX, RSI).mov(RBX, -1).inc(R15).ret();
        IsolatedResult result =
                run().register(RDI, 40).register(RSI, 2).register(R15, Long.MAX_VALUE).run();

        assertThat(result.end()).isEqualTo(IsolatedResult.End.RETURNED);
        assertThat(result.register(RAX)).isEqualTo(42);
        assertThat(result.register(RBX)).isEqualTo(-1);
        assertThat(result.register(R15)).isEqualTo(Long.MIN_VALUE);
        assertThat(result.register(RCX)).isZero();
        assertThat(result).hasToString("returned with RAX = 0x2a");
    }

    @Test
    void memoryGoesInAndOut() throws Exception {
        Label next = a.label("next");
        a.mov(ECX, 100);
        a.bind(next).mov(EAX, 1).add(m8(RDI, RCX, 1, -1), AL).loop(next);
        a.mov(RAX, m64(RSI)).ret();
        byte[] first = new byte[100];
        byte[] second = {1, 2, 3, 4, 5, 6, 7, 8};
        IsolatedRun run = run().memory(RDI, first).memory(RSI, second);

        for (int i = 0; i < 2; i++) { // each run starts afresh
            IsolatedResult result = run.run();
            assertThat(result.memory(RDI)).hasSize(100).containsOnly(1);
            assertThat(result.memory(RSI)).isEqualTo(second);
            assertThat(result.register(RAX)).isEqualTo(0x0807060504030201L);
        }
        assertThat(first).containsOnly(0);
    }

    @Test
    void aDoubleIsReturned() throws Exception {
        a.movsd(XMM0, m64(a.constant64(2.5))).addsd(XMM0, XMM0).ret();

        assertThat(run().run().xmm0()).isEqualTo(5.0);
    }

    @Test
    void theStackIsAlignedAsForAnyFunction() throws Exception {
        a.mov(RAX, RSP).and(EAX, 15).ret();

        assertThat(run().run().register(RAX)).isEqualTo(8);
    }

    @Test
    void sectionsWorkAsUsual() throws Exception {
        Label variable = a.label("variable");
        a.inc(m64(variable)).mov(RAX, m64(variable)).ret();
        a.data().bind(variable).dq(41);

        assertThat(run().run().register(RAX)).isEqualTo(42);
    }

    @Test
    void startsAtASymbol() throws Exception {
        Label second = a.label("second");
        a.global(second).mov(RAX, 1).ret().bind(second).mov(RAX, 2).ret();

        assertThat(run().run().register(RAX)).isEqualTo(1);
        assertThat(run().entry("second").run().register(RAX)).isEqualTo(2);
        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> run().entry("third").run())
                .withMessageContaining("'third'");
    }

    @Test
    void outputIsKept() throws Exception {
        Label text = a.label("text");
        a.mov(EAX, 1).mov(EDI, 1).lea(RSI, rip(text)).mov(EDX, 5).syscall().ret();
        a.bind(text).ascii("hello");
        IsolatedResult result = run().run();

        assertThat(result.output()).asString().isEqualTo("hello");
        assertThat(result.register(RAX)).isEqualTo(5);
    }

    @Test
    void codeMayExit() throws Exception {
        a.mov(EAX, 60).mov(EDI, 3).syscall();
        IsolatedResult result = run().run();

        assertThat(result.end()).isEqualTo(IsolatedResult.End.EXITED);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> result.register(RAX))
                .withMessage("the run ended otherwise: exited with code 3");
    }

    @Test
    void signalsAreNamed() throws Exception {
        assertThat(signalOf(new Assembler().mov(RAX, m64(RDI)))).isEqualTo("SIGSEGV");
        assertThat(signalOf(new Assembler().hlt())).isEqualTo("SIGSEGV");
        assertThat(signalOf(new Assembler().ud2())).isEqualTo("SIGILL");
        assertThat(signalOf(new Assembler().int3())).isEqualTo("SIGTRAP");
        assertThat(signalOf(new Assembler().div(ECX))).isEqualTo("SIGFPE");
        Assembler recursion = new Assembler();
        Label self = recursion.label("self");
        assertThat(signalOf(recursion.bind(self).call(self))).isEqualTo("SIGSEGV");
    }

    private static String signalOf(Assembler a) throws Exception {
        IsolatedResult result = new IsolatedRun(a.assemble()).run();
        assertThat(result.end()).isEqualTo(IsolatedResult.End.KILLED);
        assertThat(result).hasToString("killed by " + result.signal());
        return result.signal();
    }

    @Test
    void constantsCannotBeWritten() throws Exception {
        Label constant = a.label("constant");
        a.inc(m64(constant)).ret();
        a.rodata().bind(constant).dq(1);

        assertThat(run().run().signal()).isEqualTo("SIGSEGV");
    }

    @Test
    void theTimeLimitEndsAnEndlessLoop() throws Exception {
        Label self = a.label("self");
        a.bind(self).jmp(self);
        IsolatedResult result = run().timeLimit(Duration.ofMillis(50)).run();

        assertThat(result.end()).isEqualTo(IsolatedResult.End.TIMED_OUT);
        assertThat(result).hasToString("timed out");
    }

    @Test
    void nothingIsLeft() throws Exception {
        a.ud2();
        List<Path> before = runFolders();
        long children = ProcessHandle.current().children().count();
        run().run();

        assertThat(runFolders()).isEqualTo(before);
        assertThat(ProcessHandle.current().children().count()).isEqualTo(children);
    }

    private static List<Path> runFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("asm64-run"))
                    .toList();
        }
    }

    @Test
    void rejectsOtherRegisters() throws Exception {
        a.ret();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run().register(RSP, 0))
                .withMessage("rsp cannot be set, legal are RAX to R15 without RSP");
        assertThatIllegalArgumentException().isThrownBy(() -> run().memory(R16, new byte[1]));
        IsolatedResult result = run().run();
        assertThatIllegalArgumentException().isThrownBy(() -> result.register(R16));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.memory(RDI))
                .withMessage("rdi did not point to memory");
    }

    @Test
    void rejectsCodeWithoutText() {
        Code data = new Assembler().data().dq(1).assemble();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsolatedRun(data).run())
                .withMessage("the section .text is empty; name an entry");
    }

    @Test
    void theTimeLimitMayBeForever() throws Exception {
        IsolatedRun run = new IsolatedRun(new Assembler().mov(RAX, 3).ret().assemble());

        assertThat(run.timeLimit(Duration.ofSeconds(Long.MAX_VALUE)).run().register(RAX))
                .isEqualTo(3);
    }
}
