import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSP;

import dev.asm64.Assembler;
import dev.asm64.elf.ElfObject;
import dev.asm64.operand.Label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an object file with functions that C calls and that call C; GCC links it to a program. */
final class LinkedByGcc extends Assembler {
    private static final String MAIN =
            """
            #include <stdio.h>

            int twice(int number);
            void greet(void);

            int main(void) {
                printf("twice 21 is %d\\n", twice(21));
                greet();
                return 0;
            }
            """;

    private LinkedByGcc() {
        Label twice = label("twice");
        global(twice).function(twice).bind(twice);
        mov(EAX, EDI).add(EAX, EDI).ret();
        end(twice);

        Label greet = label("greet");
        Label greeting = label("greeting");
        global(greet).function(greet).bind(greet);
        sub(RSP, 8); // for the call, the stack is at a multiple of 16 bytes
        lea(RDI, rip(greeting)).call(external("puts"));
        add(RSP, 8).ret();
        end(greet);

        rodata().bind(greeting).ascii("Hello from the object file!").db(0);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("linked");
        Path main = Files.writeString(folder.resolve("main.c"), MAIN);
        Path object =
                Files.write(
                        folder.resolve("functions.o"),
                        ElfObject.write(new LinkedByGcc().assemble()));
        Path program = folder.resolve("program");
        try {
            run("gcc", "-o", program.toString(), main.toString(), object.toString());
            run(program.toString());
        } finally {
            for (Path file : new Path[] {main, object, program, folder}) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(command[0] + " ended with status " + status);
        }
    }
}
