package dev.asm64.benchmark.generator;

/** How an assembler library is called. */
interface Dialect {
    /** Whether the library has the instruction with these operands. */
    default boolean has(Statement.Instruction instruction) {
        return true;
    }

    /** The method of an instruction. */
    String method(String mnemonic);

    /** A register as an expression. */
    String register(RegisterKind kind, int number);

    /** The type of a variable for a register. */
    String type(RegisterKind kind);

    /** The type of a variable for a memory operand. */
    String type(Operand.Memory memory);

    /** A memory operand as an expression, its registers being expressions. */
    String memory(Operand.Memory memory, int vectorLength, String base, String index);

    /** A number as an expression. */
    default String immediate(int value) {
        return Integer.toString(value);
    }

    /** A call, with the mask of the first operand if it has one. */
    String call(String method, String arguments, Mask mask);

    /** The first operand as an expression, with its mask if that is where the library wants it. */
    String masked(String register, Mask mask);

    /** The statement that declares a label. */
    String declare(String label);

    /** The statement that binds a label. */
    String bind(String label);

    /** A mask as an expression. */
    record Mask(String register, boolean zeroing) {}
}
