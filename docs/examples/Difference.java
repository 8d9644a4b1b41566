import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.ESI;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A function of two ints: the System V ABI passes them in EDI and ESI and expects the result in
 * EAX.
 */
final class Difference {
    public static void main(String[] arguments) throws Throwable {
        Code code = new Assembler().mov(EAX, EDI).sub(EAX, ESI).ret().assemble();

        MethodHandle difference =
                NativeCode.load(code)
                        .function(
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT));
        System.out.println("50 - 8 = " + (int) difference.invokeExact(50, 8));
    }
}
