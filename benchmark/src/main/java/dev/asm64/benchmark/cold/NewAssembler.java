package dev.asm64.benchmark.cold;

import dev.asm64.Assembler;

/** A process that reads the class of all instructions, and little else. */
final class NewAssembler {
    private NewAssembler() {}

    public static void main(String[] arguments) {
        if (new Assembler().size() != 0) {
            throw new AssertionError();
        }
    }
}
