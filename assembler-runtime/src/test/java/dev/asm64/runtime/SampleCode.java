package dev.asm64.runtime;

import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.ESI;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.asm64.Assembler;
import dev.asm64.Code;

import java.lang.foreign.FunctionDescriptor;

/** The function that tests call when any function does. */
final class SampleCode {
    static final FunctionDescriptor SUM = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT);

    private SampleCode() {}

    /** {@code int sum(int a, int b) { return a + b; }}. */
    static Code sum() {
        Assembler a = new Assembler();
        a.mov(EAX, EDI);
        a.add(EAX, ESI);
        a.ret();
        return a.assemble();
    }

    /** Code of some size that no test runs. */
    static Code ofSize(int bytes) {
        return new Assembler().db(new int[bytes]).assemble();
    }
}
