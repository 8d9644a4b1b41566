package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** An MMX register: MM0 to MM7. */
public final class Mm extends Register {
    private static final Mm[] ALL = new Mm[8];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new Mm(number);
        }
    }

    private Mm(int number) {
        super(number);
    }

    @Override
    String name() {
        return "mm" + number();
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 7
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Mm of(int number) {
        return numbered(ALL, number);
    }
}
