import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSP;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.runtime.NativeCode;

import java.lang.invoke.MethodHandles;

/** Calls functions of the C library: they are external symbols, which loading looks up. */
final class Puts extends Assembler {
    private Puts() {
        Label greeting = label("greeting");
        sub(RSP, 8); // a call needs the stack at a multiple of 16 bytes, and ours took 8 of them
        lea(RDI, rip(greeting)).call(external("puts"));
        xor(EDI, EDI).call(external("fflush")); // of all files
        add(RSP, 8).ret();

        rodata().bind(greeting).ascii("Hello from the C library!").db(0);
    }

    public static void main(String[] arguments) {
        NativeCode.load(new Puts().assemble())
                .function(MethodHandles.lookup(), Runnable.class)
                .run();
    }
}
