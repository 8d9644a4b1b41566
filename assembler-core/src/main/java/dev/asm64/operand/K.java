package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** An opmask register: K0 to K7. */
public final class K extends KDestination {
    private static final K[] ALL = new K[8];
    private static final MaskedK[] MASKED = new MaskedK[64];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new K(number);
        }
    }

    private K(int number) {
        super(number, "k" + number);
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
        MaskedK known = maskedBy(mask, MASKED);
        return known != null ? known : firstMasked(mask);
    }

    private MaskedK firstMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            MASKED[number() * 8 + i] = new MaskedK(this, K.of(i));
        }
        return MASKED[maskIndex(mask)];
    }
}
