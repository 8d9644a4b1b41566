import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.EDX;
import static dev.asm64.operand.Registers.RSI;

import dev.asm64.Assembler;
import dev.asm64.elf.ElfExecutable;
import dev.asm64.operand.Label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes Hello World as an executable file of a few hundred bytes, without any library, and runs
 * it.
 */
final class HelloElf extends Assembler {
    private static final String TEXT = "Hello World!\n";

    private final Label start = label("_start");

    private HelloElf() {
        Label message = label("message");
        bind(start);
        mov(EAX, 1); // write
        mov(EDI, 1); // standard output
        lea(RSI, rip(message));
        mov(EDX, TEXT.length());
        syscall();
        mov(EAX, 60); // exit: nothing called us that we could return to
        xor(EDI, EDI);
        syscall();

        rodata().bind(message).ascii(TEXT);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HelloElf hello = new HelloElf();
        byte[] file = ElfExecutable.write(hello.assemble(), hello.start);

        Path program =
                Files.createTempFile(
                        "hello",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        try {
            Files.write(program, file);
            int status = new ProcessBuilder(program.toString()).inheritIO().start().waitFor();
            System.out.println("exit status " + status);
        } finally {
            Files.delete(program);
        }
    }
}
