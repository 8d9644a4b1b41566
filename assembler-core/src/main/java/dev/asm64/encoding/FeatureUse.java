package dev.asm64.encoding;

/**
 * The sets of CPU features that the emitted instructions need, by the numbers the generator gave
 * them, each with an instruction that needs it.
 */
public final class FeatureUse {
    /**
     * The set of APX_F alone, which registers from R16 on need; the generator gives it this number.
     */
    static final int APX = 1;

    private static final char[] NONE = new char[256];

    /** For each set the number of the first form that needs it, plus 1; 0 if none does. */
    private char[] forms = NONE;

    /** Whether others see the array, so that it must not change. */
    private boolean isShared = true;

    /**
     * For each of the first sets, which most forms need, a bit that is set until it is noted:
     * faster to ask than the array.
     */
    private long missing = -1;

    /**
     * Whether the set that a form needs is not noted.
     *
     * @param form one that {@linkplain Form#needsFeatures needs features}
     * @return negative if it is not
     */
    public long missing(long form) {
        int set = Form.featureSet(form);
        return set < Long.SIZE ? missing << Long.SIZE - 1 - set : forms[set] - 1;
    }

    /** Notes the set that a form needs. */
    void add(long form) {
        add(Form.featureSet(form), form);
    }

    /** Notes that a form needs a set; 0 is the empty set. */
    void add(int set, long form) {
        if (set != 0 && forms[set] == 0) {
            if (isShared) {
                forms = forms.clone();
                isShared = false;
            }
            forms[set] = (char) (Form.number(form) + 1);
            missing &= set < Long.SIZE ? ~(1L << set) : -1;
        }
    }

    /**
     * Notes what was noted elsewhere, of sets that are new.
     *
     * @param other where
     */
    public void addAll(FeatureUse other) {
        for (int set = 0; set < forms.length; set++) {
            if (other.contains(set)) {
                add(set, (long) other.form(set) << Form.NUMBER);
            }
        }
    }

    /**
     * What was noted so far.
     *
     * @return a copy, cheap until something new is noted
     */
    public FeatureUse copy() {
        FeatureUse copy = new FeatureUse();
        copy.forms = forms;
        copy.missing = missing;
        isShared = true;
        return copy;
    }

    /** Forgets all sets. */
    public void clear() {
        forms = NONE;
        missing = -1;
        isShared = true;
    }

    /**
     * Whether no instruction needs any feature.
     *
     * @return true if only the empty set was added
     */
    public boolean isEmpty() {
        return forms == NONE;
    }

    /**
     * Whether an instruction needs a set.
     *
     * @param set its number
     * @return true if it was added
     */
    public boolean contains(int set) {
        return forms[set] != 0;
    }

    /**
     * A form that needs a set.
     *
     * @param set one that was added
     * @return its number
     */
    public int form(int set) {
        return forms[set] - 1;
    }
}
