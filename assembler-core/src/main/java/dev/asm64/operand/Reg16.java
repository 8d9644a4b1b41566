package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A 16-bit general-purpose register: AX to DI, R8W to R31W. */
public sealed class Reg16 extends Register permits Ax, Dx {
    private static final Reg16[] ALL = new Reg16[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
    }

    Reg16(int number) {
        super(number);
    }

    @Override
    String name() {
        return legacyOrNumbered("ax cx dx bx sp bp si di", "w");
    }

    private static Reg16 create(int number) {
        return switch (number) {
            case 0 -> new Ax();
            case 2 -> new Dx();
            default -> new Reg16(number);
        };
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need APX
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Reg16 of(int number) {
        return numbered(ALL, number);
    }

    /**
     * Returns the low 8 bits of this register (AL to R31B; SPL, BPL, SIL and DIL, not AH to BH).
     *
     * @return the register of the same number
     */
    public Reg8 r8() {
        return Reg8.of(number());
    }

    /**
     * Returns the 32-bit register that this one is the low half of.
     *
     * @return the register of the same number
     */
    public Reg32 r32() {
        return Reg32.of(number());
    }

    /**
     * Returns the 64-bit register that this one is part of.
     *
     * @return the register of the same number
     */
    public Reg64 r64() {
        return Reg64.of(number());
    }
}
