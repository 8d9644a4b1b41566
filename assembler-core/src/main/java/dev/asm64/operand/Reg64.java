package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A 64-bit general-purpose register: RAX to RDI, R8 to R31. */
public sealed class Reg64 extends Register permits Rax {
    private static final Reg64[] ALL = new Reg64[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
    }

    Reg64(int number) {
        super(number);
    }

    @Override
    String name() {
        return legacyOrNumbered("rax rcx rdx rbx rsp rbp rsi rdi", "");
    }

    private static Reg64 create(int number) {
        return switch (number) {
            case 0 -> new Rax();
            default -> new Reg64(number);
        };
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need APX
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Reg64 of(int number) {
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
     * Returns the low 32 bits of this register.
     *
     * @return the register of the same number
     */
    public Reg32 r32() {
        return Reg32.of(number());
    }
}
