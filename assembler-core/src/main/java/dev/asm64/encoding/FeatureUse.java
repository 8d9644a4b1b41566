package dev.asm64.encoding;

import java.util.Arrays;

/**
 * The sets of CPU features that the emitted instructions need, by the numbers the generator gave
 * them, each with an instruction that needs it.
 */
public final class FeatureUse {
    /**
     * The set of APX_F alone, which registers from R16 on need; the generator gives it this number.
     */
    static final int APX = 1;

    private static final int FORM = 8;

    /** The numbers of the sets, and above each the number of the first form that needs it. */
    private int[] noted = {};

    private int count;

    private boolean has(int set) {
        for (int i = 0; i < count; i++) {
            if (set(i) == set) {
                return true;
            }
        }
        return false;
    }

    /** Notes the set that a form needs. */
    void add(long form) {
        add(Form.featureSet(form), form);
    }

    /** Notes that a form needs a set; 0 is the empty set. */
    void add(int set, long form) {
        if (set != 0 && !has(set)) {
            if (count == noted.length) {
                noted = Arrays.copyOf(noted, Math.max(8, 2 * count));
            }
            noted[count++] = Form.number(form) << FORM | set;
        }
    }

    /**
     * Notes what was noted elsewhere, of sets that are new.
     *
     * @param other where
     */
    public void addAll(FeatureUse other) {
        for (int i = 0; i < other.count; i++) {
            add(other.set(i), (long) other.form(i) << Form.NUMBER);
        }
    }

    /**
     * What was noted so far.
     *
     * @return a copy
     */
    public FeatureUse copy() {
        FeatureUse copy = new FeatureUse();
        copy.noted = Arrays.copyOf(noted, count);
        copy.count = count;
        return copy;
    }

    /** Forgets all sets. */
    public void clear() {
        count = 0;
    }

    /**
     * The number of sets noted; 0 if no instruction needs any feature.
     *
     * @return their number
     */
    public int count() {
        return count;
    }

    /**
     * A set that an instruction needs.
     *
     * @param i its place, below {@link #count}
     * @return its number
     */
    public int set(int i) {
        return noted[i] & (1 << FORM) - 1;
    }

    /**
     * The first form that needs a set.
     *
     * @param i the set's place, below {@link #count}
     * @return the form's number
     */
    public int form(int i) {
        return noted[i] >>> FORM;
    }
}
