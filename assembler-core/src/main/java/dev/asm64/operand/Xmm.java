package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/** A 128-bit vector register: XMM0 to XMM31. */
public sealed class Xmm extends XmmDestination permits Xmm0 {
    private static final Xmm[] ALL = new Xmm[32];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
    }

    /** Loaded when a register is masked for the first time. */
    private static final class Masks {
        static final ZeroMaskedXmm[] ZEROING = new ZeroMaskedXmm[256];
        static final MaskedXmm[] MERGING = new MaskedXmm[256];
    }

    Xmm(int number) {
        super(number);
    }

    private static Xmm create(int number) {
        return switch (number) {
            case 0 -> new Xmm0();
            default -> new Xmm(number);
        };
    }

    /**
     * Returns the register of a number, for register allocators.
     *
     * @param number 0 to 31; 16 to 31 need an EVEX encoding
     * @return the register
     * @throws IllegalOperandException if there is no such register
     */
    public static Xmm of(int number) {
        return numbered(ALL, number);
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
    public MaskedXmm k(K mask) {
        MaskedXmm known = maskedBy(mask, Masks.MERGING);
        return known != null ? known : firstMasked(mask);
    }

    private MaskedXmm firstMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.MERGING[number() * 8 + i] = new MaskedXmm(this, K.of(i));
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
    public ZeroMaskedXmm kz(K mask) {
        ZeroMaskedXmm known = maskedBy(mask, Masks.ZEROING);
        return known != null ? known : firstZeroMasked(mask);
    }

    private ZeroMaskedXmm firstZeroMasked(K mask) {
        for (int i = 1; i < 8; i++) {
            Masks.ZEROING[number() * 8 + i] = new ZeroMaskedXmm(this, K.of(i));
        }
        return Masks.ZEROING[maskIndex(mask)];
    }
}
