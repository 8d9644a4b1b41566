package dev.asm64.benchmark.generator;

/** An operand of an instruction in a sequence. */
sealed interface Operand {
    /** A register by its place in the sequence; which one it is depends on the register set. */
    record Register(RegisterKind kind, int index) implements Operand {
        String field() {
            return kind.placeholder(index);
        }
    }

    /** CL, which shifts and rotates name. */
    record CountRegister() implements Operand {}

    /** A vector register with a mask. */
    record Masked(Register register, Register mask, boolean zeroing) implements Operand {}

    /** Memory; the index is null if there is none. The size is in bits. */
    record Memory(
            int size, boolean broadcast, Register base, Register index, int scale, int displacement)
            implements Operand {}

    /** A number. */
    record Immediate(int value) implements Operand {}

    /** The target of a jump. */
    record Target(String label) implements Operand {}
}
