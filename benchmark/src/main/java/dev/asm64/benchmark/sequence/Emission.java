package dev.asm64.benchmark.sequence;

/**
 * A sequence as calls of an assembler.
 *
 * @param <A> the assembler
 */
public interface Emission<A> {
    /** How many register sets there are to choose from. */
    int REGISTER_SETS = 8;

    /**
     * Emits the sequence.
     *
     * @param assembler what takes the instructions
     * @param set the register set, unless the registers are constant
     */
    void emit(A assembler, int set);
}
