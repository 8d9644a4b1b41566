package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A debug register: DR0 to DR15 (of which the processor has 0 to 7). */
public final class DebugReg extends Register {
    private static final DebugReg[] ALL = new DebugReg[16];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new DebugReg(number);
        }
    }

    private DebugReg(int number) {
        super(number);
    }

    @Override
    String name() {
        return "dr" + number();
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 15
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static DebugReg of(int number) {
        return numbered(ALL, number);
    }
}
