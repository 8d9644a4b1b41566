package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/**
 * An 8-bit general-purpose register: AL to DIL, R8B to R31B, and AH, CH, DH, BH.
 *
 * <p>SPL, BPL, SIL, DIL and the numbered ones need a REX prefix, with which AH, CH, DH and BH do
 * not exist (Intel SDM volume 1, section 3.4.1.1): an instruction that has both throws {@link
 * IllegalOperandException}.
 */
public sealed class Reg8 extends Register permits Al, Cl {
    private static final Reg8[] ALL = new Reg8[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = low(number);
        }
    }

    private static final Reg8[] HIGH = {high(4), high(5), high(6), high(7)};

    Reg8(int encoding) {
        super(encoding);
    }

    @Override
    String name() {
        return isHigh()
                ? "ah ch dh bh".split(" ")[containing()]
                : legacyOrNumbered("al cl dl bl spl bpl sil dil", "b");
    }

    private static Reg8 low(int number) {
        return switch (number) {
            case 0 -> new Al();
            case 1 -> new Cl();
            case 4, 5, 6, 7 -> new Reg8(number | REX_REQUIRED);
            default -> new Reg8(number);
        };
    }

    private static Reg8 high(int number) {
        return new Reg8(number | REX_FORBIDDEN);
    }

    /**
     * Returns the low byte of the general-purpose register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need APX
     * @return AL to R31B; 4 to 7 are SPL, BPL, SIL, DIL
     * @throws IllegalOperandException if there is no such register
     */
    public static Reg8 of(int number) {
        return numbered(ALL, number);
    }

    /**
     * Returns the second byte of the general-purpose register of a number.
     *
     * @param number 0 to 3
     * @return AH, CH, DH or BH
     * @throws IllegalOperandException if there is no such register
     */
    public static Reg8 highOf(int number) {
        return numbered(HIGH, number);
    }

    /**
     * Tells the two bytes of a register apart.
     *
     * @return true for AH, CH, DH and BH
     */
    public boolean isHigh() {
        return (encoding() & REX_FORBIDDEN) != 0;
    }

    private int containing() {
        return isHigh() ? number() - 4 : number();
    }

    /**
     * Returns the 16-bit register that this one is part of.
     *
     * @return AX for AL and AH
     */
    public Reg16 r16() {
        return Reg16.of(containing());
    }

    /**
     * Returns the 32-bit register that this one is part of.
     *
     * @return EAX for AL and AH
     */
    public Reg32 r32() {
        return Reg32.of(containing());
    }

    /**
     * Returns the 64-bit register that this one is part of.
     *
     * @return RAX for AL and AH
     */
    public Reg64 r64() {
        return Reg64.of(containing());
    }
}
