import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** A loop: a forward jump leaves it, a backward jump repeats it. */
final class Factorial extends Assembler {
    Factorial() {
        Label loop = label("loop");
        Label done = label("done");
        mov(RAX, 1);
        bind(loop);
        cmp(RDI, 1);
        jle(done);
        imul(RAX, RDI);
        dec(RDI);
        jmp(loop);
        bind(done);
        ret();
    }

    public static void main(String[] arguments) throws Throwable {
        MethodHandle factorial =
                NativeCode.load(new Factorial().assemble())
                        .function(
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
        for (long n : new long[] {0, 5, 20}) {
            System.out.println(n + "! = " + (long) factorial.invokeExact(n));
        }
    }
}
