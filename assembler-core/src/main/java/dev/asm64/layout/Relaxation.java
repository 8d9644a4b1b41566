package dev.asm64.layout;

/**
 * Finds the shortest form of each jump. All start short; sweep after sweep, those that do not reach
 * become near, until all reach. A jump never becomes short again, so this ends.
 *
 * <p>The order of the steps is that of GNU as, and so is the result, also where padding lets
 * several results stand. Only in chains, where each jump becomes near because of the next one, the
 * sweeps end earlier, so that the work stays linear: what might not reach then becomes near.
 */
final class Relaxation {
    private static final int SHORT_SIZE = 2;
    private static final int MOST_SWEEPS = 100;
    private static final int[] NONE = {};

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

    private Relaxation(Fixups fixups) {
        this.fixups = fixups;
        this.labels = fixups.labels();
        this.shifts = new int[fixups.count() + 1];
        this.paddings = fixups.areFixed() ? NONE : new int[fixups.count() + 1];
    }

    /** The shifts of the bytes before, between and after the fixups. */
    static int[] shifts(Fixups fixups) {
        if (fixups.count() == 0) {
            return NO_SHIFT;
        }
        Relaxation relaxation = new Relaxation(fixups);
        if (!fixups.areFixed()) {
            relaxation.shorten();
            while (relaxation.sweep()) {
                // Each sweep does its work while it looks for some.
            }
        }
        return relaxation.shifts;
    }

    /** Makes all jumps short whose label is in this section. */
    private void shorten() {
        for (int i = 0; i < fixups.count(); i++) {
            int growth = 0;
            if (fixups.isPadding(i)) {
                growth = paddingGrowth(i);
            } else if (fixups.isJump(i) && labels.section(fixups.label(i)) == fixups.section()) {
                growth = SHORT_SIZE - nearSize(i);
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
            } else if (growth != 0 && !reaches(i, stretch)) {
                newGrowth = 0;
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
        int end = fixups.offset(i) + 4 - nearSize(i) + SHORT_SIZE + shifts[i];
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
        int to = labels.fixupsBefore(label);
        boolean isForward = to > i;
        int start = fixups.offset(i) + 4 - nearSize(i);
        int distance = labels.offset(label) - start - (isForward ? nearSize(i) : SHORT_SIZE);
        if (distance != (byte) distance) {
            return false;
        }
        distance += isForward ? paddingRoom(i, to) : -paddingRoom(to, i);
        return distance == (byte) distance;
    }

    /** How much longer than emitted the paddings between two fixups can get. */
    private int paddingRoom(int from, int to) {
        int room = 0;
        for (int i = from; i < to; i++) {
            if (fixups.isPadding(i)) {
                int boundary = fixups.boundary(i);
                room += boundary - 1 - Padding.size(fixups.offset(i), boundary);
            }
        }
        return room;
    }

    private int nearSize(int i) {
        return fixups.nearOpcodeSize(i) + 4;
    }

    private int paddingGrowth(int i) {
        int emitted = Padding.size(fixups.offset(i), fixups.boundary(i));
        return Padding.size(fixups.offset(i) + shifts[i], fixups.boundary(i)) - emitted;
    }
}
