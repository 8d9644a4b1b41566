import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.operand.Label;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/**
 * Writes to standard output by a system call; the text lies behind the code, reached by a forward
 * reference.
 */
final class HelloWorld extends Assembler {
    HelloWorld() {
        Label message = label("message");
        mov(RAX, 1); // write
        mov(RDI, 1); // stdout
        mov(RDX, 12); // bytes
        lea(RSI, rip(message)); // forward reference: resolved in the fixup pass
        syscall();
        ret();
        bind(message);
        ascii("Hello World!");
    }

    public static void main(String[] arguments) throws Throwable {
        Code code = new HelloWorld().assemble();
        System.out.print(code.hexDump());
        System.out.flush();

        MethodHandle hello = NativeCode.load(code).function(FunctionDescriptor.ofVoid());
        hello.invokeExact();
        System.out.println();
    }
}
