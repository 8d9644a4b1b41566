package dev.asm64.operand;

/**
 * Embedded rounding: how an EVEX instruction on registers rounds, whatever MXCSR says; all
 * exceptions are suppressed (Intel SDM volume 1, section 15.6.4).
 */
public enum Rounding {
    /** To the nearest, ties to even. */
    RN_SAE,
    /** Toward negative infinity. */
    RD_SAE,
    /** Toward positive infinity. */
    RU_SAE,
    /** Toward zero. */
    RZ_SAE;

    /**
     * The rounding control as the prefix holds it.
     *
     * @return 0 to 3
     */
    public int encoding() {
        return ordinal();
    }
}
