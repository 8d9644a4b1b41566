package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A 512-bit vector register: ZMM0 to ZMM31. */
public final class Zmm extends ZmmDestination {
    private static final Zmm[] ALL = new Zmm[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = new Zmm(number);
        }
    }

    /** Loaded when a register is masked for the first time. */
    private static final class Masks {
        static final ZeroMaskedZmm[] ZEROING = new ZeroMaskedZmm[256];
        static final MaskedZmm[] MERGING = new MaskedZmm[256];
    }

    private Zmm(int number) {
        super(number);
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need an EVEX encoding
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Zmm of(int number) {
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
     * Returns the 256-bit register of this number.
     *
     * @return the register of the same number
     */
    public Ymm ymm() {
        return Ymm.of(number());
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
    public MaskedZmm k(K mask) {
        MaskedZmm known = maskedBy(mask, Masks.MERGING);
        return known != null ? known : firstMasked(mask);
    }

    private MaskedZmm firstMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.MERGING[number() * 8 + i] = new MaskedZmm(this, K.of(i));
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
    public ZeroMaskedZmm kz(K mask) {
        ZeroMaskedZmm known = maskedBy(mask, Masks.ZEROING);
        return known != null ? known : firstZeroMasked(mask);
    }

    private ZeroMaskedZmm firstZeroMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.ZEROING[number() * 8 + i] = new ZeroMaskedZmm(this, K.of(i));
        }
        return Masks.ZEROING[maskIndex(mask)];
    }
}
