package dev.asm64.elf;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Static executables, run by the system. */
class ElfExecutableTest {
    private static final int WRITE = 1;
    private static final int EXIT = 60;

    @TempDir private Path directory;

    private Command.Result run(byte[] file) throws IOException {
        Skip.unless(System.getProperty("os.name").equals("Linux"), "executables are for Linux");
        Path path = directory.resolve("program");
        Files.write(path, file);
        assertThat(path.toFile().setExecutable(true)).isTrue();
        return Command.run(directory, path.toString());
    }

    @Test
    void helloWorldIsSmall() throws IOException {
        Assembler a = new Assembler();
        Label start = a.label("_start");
        Label message = a.label("message");
        a.global(start).bind(start);
        a.mov(EAX, WRITE).mov(EDI, 1).lea(RSI, rip(message)).mov(EDX, 13).syscall();
        a.mov(EAX, EXIT).xor(EDI, EDI).syscall();
        a.bind(message).ascii("Hello World!\n");
        byte[] file = ElfExecutable.write(a.assemble(), "_start");

        assertThat(file.length).isLessThan(500);
        assertThat(run(file)).isEqualTo(new Command.Result(0, "Hello World!\n"));
    }

    /** Reads, writes and adds up values in all sections, at odd alignments. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64, 4096})
    void allSectionsHaveTheirContents(int alignment) throws IOException {
        Assembler a = new Assembler();
        Label start = a.label();
        Label constant = a.label("constant");
        Label variable = a.label("variable");
        Label zero = a.label("zero");
        Label pointer = a.label("pointer");
        a.zero(5).align(alignment).bind(start);
        a.mov(EDI, m32(constant)).add(EDI, m32(variable)).add(EDI, m32(zero));
        a.mov(m32(zero), 10).add(EDI, m32(zero)).add(m32(variable), EDI);
        a.mov(RAX, m64(pointer)).mov(EDI, m32(RAX)).mov(EAX, EXIT).syscall();
        a.rodata().zero(3).align(alignment).bind(constant).dd(20);
        a.data().zero(7).align(alignment).bind(variable).dd(5).bind(pointer).dq(variable);
        a.bss().zero(9).align(alignment).bind(zero).zero(10_000);

        assertThat(run(ElfExecutable.write(a.assemble(), start)).status()).isEqualTo(40);
    }

    @Test
    void zerosWithoutVariablesBeforeThem() throws IOException {
        Assembler a = new Assembler();
        Label start = a.label();
        Label zeros = a.label("zeros");
        a.bind(start).mov(m32(zeros, 8000), 3).mov(EDI, m32(zeros, 8000)).add(EDI, m32(zeros));
        a.mov(EAX, EXIT).syscall();
        a.bss().align(256).bind(zeros).zero(10_000);

        assertThat(run(ElfExecutable.write(a.assemble(), start)).status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {".text", ".rodata"})
    void codeAndConstantsAreNotWritable(String section) throws IOException {
        assertThat(run(writer(section)).status()).isEqualTo(128 + 11); // SIGSEGV
    }

    @ParameterizedTest
    @ValueSource(strings = {".data", ".bss"})
    void variablesAreWritable(String section) throws IOException {
        assertThat(run(writer(section)).status()).isZero();
    }

    /** A program that writes into a section. */
    private static byte[] writer(String section) {
        Assembler a = new Assembler();
        Label start = a.label();
        Label target = a.label("target");
        a.bind(start).mov(m32(target), 1).xor(EDI, EDI).mov(EAX, EXIT).syscall();
        a.section(named(section)).bind(target).zero(4);
        return ElfExecutable.write(a.assemble(), start);
    }

    private static Section named(String name) {
        return new Section(
                name, SectionKind.valueOf(name.substring(1).toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void variablesAreNotExecutable() throws IOException {
        Assembler a = new Assembler();
        Label start = a.label();
        Label exit = a.label("exit");
        a.bind(start).jmp(exit);
        a.data().bind(exit).xor(EDI, EDI).mov(EAX, EXIT).syscall();

        assertThat(run(ElfExecutable.write(a.assemble(), start)).status()).isEqualTo(128 + 11);
    }

    @Test
    void whatIsNotDefinedIsListed() {
        Assembler a = new Assembler();
        a.call(a.external("puts")).call(a.external("exit")).jmp(a.external("puts"));
        Code code = a.assemble();

        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> ElfExecutable.write(code, "_start"))
                .withMessage(
                        "Symbols used but not defined: 'puts' used at 0x1 of .text, 0xb of .text;"
                                + " 'exit' used at 0x6 of .text; link code that exports them, or"
                                + " give their addresses");
        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> ElfExecutable.write(new Assembler().ret().assemble(), "_start"))
                .withMessage("Symbol '_start' is not exported; the code exports []");
    }

    /**
     * Program loading, System V ABI, chapter 5: addresses and offsets agree modulo the page size.
     */
    @Test
    void segmentsAreAtTheSamePlaceOfThePageInFileAndMemory() {
        Assembler a = new Assembler();
        Label start = a.label();
        a.bind(start).ret().bss().align(64).section(new Section(".bss.z", SectionKind.BSS)).zero(8);

        ByteBuffer file = ByteBuffer.wrap(ElfExecutable.write(a.assemble(), start));
        file.order(ByteOrder.LITTLE_ENDIAN);

        for (int header = 64; header < 64 + 2 * 56; header += 56) {
            assertThat(file.getInt(header)).isEqualTo(1); // PT_LOAD
            assertThat(file.getLong(header + 8) % 4096).isEqualTo(file.getLong(header + 16) % 4096);
        }
    }
}
