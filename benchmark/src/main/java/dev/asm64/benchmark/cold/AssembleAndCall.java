package dev.asm64.benchmark.cold;

import static dev.asm64.operand.Registers.EAX;

import dev.asm64.Assembler;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** A process that assembles one function and calls it. */
final class AssembleAndCall {
    private AssembleAndCall() {}

    public static void main(String[] arguments) throws Throwable {
        NativeCode code = NativeCode.load(new Assembler().mov(EAX, 42).ret().assemble());
        MethodHandle answer = code.function(FunctionDescriptor.of(ValueLayout.JAVA_INT));
        if ((int) answer.invokeExact() != 42) {
            throw new AssertionError();
        }
    }
}
