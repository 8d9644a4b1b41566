package dev.asm64.encoding;

/**
 * The sets of CPU features that the emitted instructions need, by the numbers the generator gave
 * them.
 */
public final class FeatureUse {
    /**
     * The set of APX_F alone, which registers from R16 on need; the generator gives it this number.
     */
    static final int APX = 1;

    private final long[] sets = new long[4];

    /**
     * Notes that an instruction needs a set.
     *
     * @param set its number; 0 is the empty set
     */
    public void add(int set) {
        if (set != 0) {
            sets[set >> 6] |= 1L << set;
        }
    }

    /**
     * Whether an instruction needs a set.
     *
     * @param set its number
     * @return true if it was added
     */
    public boolean contains(int set) {
        return (sets[set >> 6] & 1L << set) != 0;
    }

    /**
     * Whether no instruction needs any feature.
     *
     * @return true if no set was added
     */
    public boolean isEmpty() {
        return (sets[0] | sets[1] | sets[2] | sets[3]) == 0;
    }
}
