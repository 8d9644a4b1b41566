package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A control register: CR0 to CR15 (of which the processor has 0, 2, 3, 4 and 8). */
public final class ControlReg extends Register {
    private static final ControlReg[] ALL = new ControlReg[16];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new ControlReg(number);
        }
    }

    private ControlReg(int number) {
        super(number);
    }

    @Override
    String name() {
        return "cr" + number();
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 15
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static ControlReg of(int number) {
        return numbered(ALL, number);
    }
}
