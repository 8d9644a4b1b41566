package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A 32-bit general-purpose register: EAX to EDI, R8D to R31D. */
public sealed class Reg32 extends Register permits Eax {
    private static final Reg32[] ALL = new Reg32[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
    }

    Reg32(int number) {
        super(number);
    }

    @Override
    String name() {
        return legacyOrNumbered("eax ecx edx ebx esp ebp esi edi", "d");
    }

    private static Reg32 create(int number) {
        return switch (number) {
            case 0 -> new Eax();
            default -> new Reg32(number);
        };
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need APX
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Reg32 of(int number) {
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
     * Returns the low 16 bits of this register.
     *
     * @return the register of the same number
     */
    public Reg16 r16() {
        return Reg16.of(number());
    }

    /**
     * Returns the 64-bit register that this one is the low half of.
     *
     * @return the register of the same number
     */
    public Reg64 r64() {
        return Reg64.of(number());
    }
}
