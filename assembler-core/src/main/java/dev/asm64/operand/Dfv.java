package dev.asm64.operand;

/**
 * The default flags value of the conditional compares CCMPcc and CTESTcc: what OF, SF, ZF and CF
 * become where the condition does not hold (Intel APX architecture specification, section 3.1.3.2).
 */
public enum Dfv {
    /** All four flags are cleared. */
    DFV_NONE,
    /** Sets CF; clears the others. */
    DFV_CF,
    /** Sets ZF; clears the others. */
    DFV_ZF,
    /** Sets ZF, CF; clears the others. */
    DFV_ZF_CF,
    /** Sets SF; clears the others. */
    DFV_SF,
    /** Sets SF, CF; clears the others. */
    DFV_SF_CF,
    /** Sets SF, ZF; clears the others. */
    DFV_SF_ZF,
    /** Sets SF, ZF, CF; clears the others. */
    DFV_SF_ZF_CF,
    /** Sets OF; clears the others. */
    DFV_OF,
    /** Sets OF, CF; clears the others. */
    DFV_OF_CF,
    /** Sets OF, ZF; clears the others. */
    DFV_OF_ZF,
    /** Sets OF, ZF, CF; clears the others. */
    DFV_OF_ZF_CF,
    /** Sets OF, SF; clears the others. */
    DFV_OF_SF,
    /** Sets OF, SF, CF; clears the others. */
    DFV_OF_SF_CF,
    /** Sets OF, SF, ZF; clears the others. */
    DFV_OF_SF_ZF,
    /** Sets OF, SF, ZF, CF; clears the others. */
    DFV_OF_SF_ZF_CF;

    /**
     * The four flags as a number.
     *
     * @return 8 for OF, 4 for SF, 2 for ZF, 1 for CF, added up
     */
    public int encoding() {
        return ordinal();
    }
}
