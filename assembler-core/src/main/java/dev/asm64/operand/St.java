package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** An x87 register by its place on the stack: ST0 (the top) to ST7. */
public sealed class St extends Register permits St0 {
    private static final St[] ALL = new St[8];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
    }

    St(int number) {
        super(number);
    }

    @Override
    String name() {
        return "st(" + number() + ")";
    }

    private static St create(int number) {
        return switch (number) {
            case 0 -> new St0();
            default -> new St(number);
        };
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 7
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static St of(int number) {
        return numbered(ALL, number);
    }
}
