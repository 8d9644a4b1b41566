package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** An opmask register: K0 to K7. */
public final class K extends KDestination {
    private static final K[] ALL = new K[8];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new K(number);
        }
    }

    /** Loaded when a register is masked for the first time. */
    private static final class Masks {
        static final MaskedK[] MERGING = new MaskedK[64];
    }

    private K(int number) {
        super(number);
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 7
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static K of(int number) {
        return numbered(ALL, number);
    }

    /**
     * This register as a destination whose bits are zeroed where the mask is 0, as compares into a
     * mask take it.
     *
     * @param mask K1 to K7
     * @return the masked destination
     * @throws IllegalOperandException if the mask is K0, which encodes the absence of a mask
     * @throws NullPointerException if the mask is null
     */
    public MaskedK k(K mask) {
        MaskedK known = maskedBy(mask, Masks.MERGING);
        return known != null ? known : firstMasked(mask);
    }

    private MaskedK firstMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.MERGING[number() * 8 + i] = new MaskedK(this, K.of(i));
        }
        return Masks.MERGING[maskIndex(mask)];
    }
}
