package dev.asm64.benchmark.cold;

import static dev.asm64.operand.Registers.EAX;

import dev.asm64.Assembler;

/** A process that assembles one function and does not call it. */
final class Assemble {
    private Assemble() {}

    public static void main(String[] arguments) {
        if (new Assembler().mov(EAX, 42).ret().assemble().size() != 6) {
            throw new AssertionError();
        }
    }
}
