package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A 256-bit vector register: YMM0 to YMM31. */
public final class Ymm extends YmmDestination {
    private static final Ymm[] ALL = new Ymm[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new Ymm(number);
        }
    }

    /** Loaded when a register is masked for the first time. */
    private static final class Masks {
        static final ZeroMaskedYmm[] ZEROING = new ZeroMaskedYmm[256];
        static final MaskedYmm[] MERGING = new MaskedYmm[256];
    }

    private Ymm(int number) {
        super(number);
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need an EVEX encoding
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Ymm of(int number) {
        return numbered(ALL, number);
    }

    /**
     * Returns the 128-bit register of this number.
     *
     * @return the register of the same number
     */
    public Xmm xmm() {
        return Xmm.of(number());
    }

    /**
     * Returns the 512-bit register of this number.
     *
     * @return the register of the same number
     */
    public Zmm zmm() {
        return Zmm.of(number());
    }

    /**
     * This register as a destination under merge masking: elements whose mask bit is 0 keep their
     * value (Intel SDM volume 1, section 15.6.1).
     *
     * @param mask K1 to K7
     * @return the masked destination
     * @throws IllegalOperandException if the mask is K0, which encodes the absence of a mask
     * @throws NullPointerException if the mask is null
     */
    public MaskedYmm k(K mask) {
        MaskedYmm known = maskedBy(mask, Masks.MERGING);
        return known != null ? known : firstMasked(mask);
    }

    private MaskedYmm firstMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.MERGING[number() * 8 + i] = new MaskedYmm(this, K.of(i));
        }
        return Masks.MERGING[maskIndex(mask)];
    }

    /**
     * This register as a destination under zeroing masking: elements whose mask bit is 0 become 0
     * (Intel SDM volume 1, section 15.6.1).
     *
     * @param mask K1 to K7
     * @return the masked destination
     * @throws IllegalOperandException if the mask is K0, which encodes the absence of a mask
     * @throws NullPointerException if the mask is null
     */
    public ZeroMaskedYmm kz(K mask) {
        ZeroMaskedYmm known = maskedBy(mask, Masks.ZEROING);
        return known != null ? known : firstZeroMasked(mask);
    }

    private ZeroMaskedYmm firstZeroMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.ZEROING[number() * 8 + i] = new ZeroMaskedYmm(this, K.of(i));
        }
        return Masks.ZEROING[maskIndex(mask)];
    }
}
