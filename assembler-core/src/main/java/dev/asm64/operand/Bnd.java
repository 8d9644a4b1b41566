package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** An MPX bounds register: BND0 to BND3. */
public final class Bnd extends Register {
    private static final Bnd[] ALL = new Bnd[4];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new Bnd(number);
        }
    }

    private Bnd(int number) {
        super(number);
    }

    @Override
    String name() {
        return "bnd" + number();
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 3
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Bnd of(int number) {
        return numbered(ALL, number);
    }
}
