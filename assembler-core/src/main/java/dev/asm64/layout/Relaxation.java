package dev.asm64.layout;

/**
 * Finds the shortest form of each jump. All start short, as they are emitted; sweep after sweep,
 * those that do not reach become near, until all reach. There a jump never becomes short again, so
 * this ends.
 *
 * <p>The order of the steps is that of GNU as, and so is the result, also where padding lets
 * several results stand. Without padding there is only one, whatever the order: so the jumps that
 * are too long as emitted become near at once, and most functions need no sweep.
 *
 * <p>In chains, where each jump becomes near because of the next one, the sweeps end earlier, so
 * that the work stays linear: what might not reach then becomes near.
 */
final class Relaxation {
    private static final int SHORT_SIZE = 2;
    private static final int MOST_SWEEPS = 100;

    /** The shifts of bytes without any fixup. */
    private static final int[] NO_SHIFT = {0};

    private final Fixups fixups;
    private final Labels labels;

    /**
     * How far the bytes between fixup i-1 and fixup i move against where they were emitted; the
     * difference of two neighbours is what the fixup between them grows by.
     */
    private final int[] shifts;

    /** How many paddings stand before fixup i. */
    private final int[] paddings;

    private int sweeps;

    private Relaxation(Fixups fixups, int[] shifts) {
        this.fixups = fixups;
        this.labels = fixups.labels();
        this.shifts = shifts;
        this.paddings = new int[shifts.length];
    }

    /** The shifts of the bytes before, between and after the fixups. */
    static int[] shifts(Fixups fixups) {
        if (fixups.count() == 0) {
            return NO_SHIFT;
        }
        int[] shifts = new int[fixups.count() + 1];
        if (!fixups.areFixed() && !layOutAtOnce(fixups, shifts)) {
            Relaxation relaxation = new Relaxation(fixups, shifts);
            if (fixups.havePaddings()) {
                relaxation.restart();
            }
            while (relaxation.sweep()) {
                // Each sweep does its work while it looks for some.
            }
        }
        return shifts;
    }

    /**
     * Makes the jumps near that are too long as they were emitted. Returns whether this is the
     * layout: nothing has grown, or there is no padding and the other jumps reach even if all
     * growth comes between them and their labels.
     */
    private static boolean layOutAtOnce(Fixups fixups, int[] shifts) {
        int section = fixups.section();
        Labels labels = fixups.labels();
        int shift = 0;
        int longest = 0;
        for (int i = 0; i < fixups.count(); i++) {
            if (fixups.isJump(i)) {
                int distance = emittedDistance(fixups, i);
                if (distance == (byte) distance && labels.section(fixups.label(i)) == section) {
                    longest = Math.max(longest, distance < 0 ? ~distance : distance);
                } else {
                    shift += jumpGrowth(fixups, i);
                }
            }
            shifts[i + 1] = shift;
        }
        return shift == 0 || !fixups.havePaddings() && longest + shift <= Byte.MAX_VALUE;
    }

    /** How far it is from the end of a short jump to its label as long as nothing moves. */
    private static int emittedDistance(Fixups fixups, int i) {
        return fixups.labels().offset(fixups.label(i)) - fixups.offset(i) - 1;
    }

    /**
     * Starts again, as GNU as does: near are only the jumps whose label is not in this section.
     * Counts the paddings.
     */
    private void restart() {
        for (int i = 0; i < fixups.count(); i++) {
            int growth = 0;
            if (fixups.isPadding(i)) {
                growth = paddingGrowth(i);
            } else if (fixups.isJump(i) && labels.section(fixups.label(i)) != fixups.section()) {
                growth = jumpGrowth(fixups, i);
            }
            shifts[i + 1] = shifts[i] + growth;
            paddings[i + 1] = paddings[i] + (fixups.isPadding(i) ? 1 : 0);
        }
    }

    /** Goes once from the first fixup to the last, and tells whether any has changed its size. */
    private boolean sweep() {
        sweeps++;
        int stretch = 0;
        boolean changed = false;
        for (int i = 0; i < fixups.count(); i++) {
            int growth = shifts[i + 1] - shifts[i];
            shifts[i] += stretch;
            int newGrowth = growth;
            if (fixups.isPadding(i)) {
                newGrowth = paddingGrowth(i);
            } else if (fixups.isJump(i) && growth == 0 && !reaches(i, stretch)) {
                newGrowth = jumpGrowth(fixups, i);
            }
            changed |= newGrowth != growth;
            stretch += newGrowth - growth;
        }
        shifts[fixups.count()] += stretch;
        return changed;
    }

    private boolean reaches(int i, int stretch) {
        int label = fixups.label(i);
        if (sweeps > MOST_SWEEPS) {
            return reachesAtWorst(i, label);
        }
        int end = fixups.offset(i) + 1 + shifts[i];
        int before = labels.fixupsBefore(label);
        int target = labels.offset(label) + shifts[before];
        if (stretch != 0 && before > i) {
            // The label's place is still that of the last sweep. It is likely to move as we did,
            // but padding in between may absorb the movement.
            if (stretch < 0 || paddings[before] == paddings[i]) {
                target += stretch;
            } else if (target < end) {
                return true;
            }
        }
        int distance = target - end;
        return distance == (byte) distance;
    }

    /** Whether a jump reaches even if all others are near and all paddings as long as can be. */
    private boolean reachesAtWorst(int i, int label) {
        int distance = emittedDistance(fixups, i);
        if (distance != (byte) distance) {
            return false;
        }
        int to = labels.fixupsBefore(label);
        distance += to > i ? mostGrowth(i + 1, to) : -mostGrowth(to, i);
        return distance == (byte) distance;
    }

    /** How much longer than emitted the jumps and paddings from one fixup to another can get. */
    private int mostGrowth(int from, int to) {
        int growth = 0;
        for (int i = from; i < to; i++) {
            if (fixups.isJump(i)) {
                growth += jumpGrowth(fixups, i);
            } else if (fixups.isPadding(i)) {
                growth += fixups.boundary(i) - 1 - emittedPadding(i);
            }
        }
        return growth;
    }

    /** How much longer a jump is in its near form. */
    private static int jumpGrowth(Fixups fixups, int i) {
        return fixups.nearOpcodeSize(i) + 4 - SHORT_SIZE;
    }

    private int paddingGrowth(int i) {
        int size = Padding.size(fixups.offset(i) + shifts[i], fixups.boundary(i));
        return size - emittedPadding(i);
    }

    private int emittedPadding(int i) {
        return Padding.size(fixups.offset(i), fixups.boundary(i));
    }
}
