package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.operand.Label;

/** Code that jumps to any address: for functions that a displacement of 32 bits does not reach. */
final class Stub {
    private Stub() {}

    static Code to(long address) {
        Assembler a = new Assembler();
        Label target = a.label("target");
        a.jmp(m64(target));
        a.bind(target);
        a.dq(address);
        return a.assemble();
    }
}
