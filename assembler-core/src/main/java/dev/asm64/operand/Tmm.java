package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** An AMX tile register: TMM0 to TMM7. */
public final class Tmm extends Register {
    private static final Tmm[] ALL = new Tmm[8];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new Tmm(number);
        }
    }

    private Tmm(int number) {
        super(number);
    }

    @Override
    String name() {
        return "tmm" + number();
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 7
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Tmm of(int number) {
        return numbered(ALL, number);
    }
}
