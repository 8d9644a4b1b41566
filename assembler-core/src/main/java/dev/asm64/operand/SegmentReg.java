package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A segment register: ES, CS, SS, DS, FS or GS. */
public sealed class SegmentReg extends Register permits Fs, Gs {
    private static final SegmentReg[] ALL = new SegmentReg[6];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
    }

    SegmentReg(int number) {
        super(number);
    }

    @Override
    String name() {
        return "es cs ss ds fs gs".split(" ")[number()];
    }

    private static SegmentReg create(int number) {
        return switch (number) {
            case 4 -> new Fs();
            case 5 -> new Gs();
            default -> new SegmentReg(number);
        };
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 5
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static SegmentReg of(int number) {
        return numbered(ALL, number);
    }
}
