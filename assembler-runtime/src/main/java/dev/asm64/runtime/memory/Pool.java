package dev.asm64.runtime.memory;

import java.util.BitSet;

/** A mapping that is handed out in runs of cells. */
final class Pool {
    private final Pages pages;
    private final byte filler;
    private final int cells;
    private final BitSet used;
    private int freeCells;

    /** Where the search starts: behind the run that was handed out last. */
    private int next;

    /** Makes a pool of pages that are new, and fills them with what free cells hold. */
    Pool(Pages pages, byte filler) {
        this.pages = pages;
        this.filler = filler;
        this.cells = Math.toIntExact(pages.size() / pages.granularity());
        this.used = new BitSet(cells);
        this.freeCells = cells;
        pages.fill(0, pages.size(), filler);
    }

    /**
     * Takes a run of free cells.
     *
     * @return its first cell, or -1 if there is no such run
     */
    int take(int count, int alignment) {
        if (count > freeCells) {
            return -1;
        }
        int cell = find(count, alignment, next, cells);
        if (cell < 0) {
            cell = find(count, alignment, 0, Math.min(next + count - 1, cells));
        }
        if (cell >= 0) {
            used.set(cell, cell + count);
            freeCells -= count;
            next = cell + count;
        }
        return cell;
    }

    private int find(int count, int alignment, int from, int limit) {
        int start = aligned(used.nextClearBit(from), alignment);
        while (start + count <= limit) {
            int end = used.nextSetBit(start);
            if (end < 0 || end >= start + count) {
                return start;
            }
            start = aligned(used.nextClearBit(end), alignment);
        }
        return -1;
    }

    private static int aligned(int cell, int alignment) {
        return cell + alignment - 1 & -alignment;
    }

    void giveBack(int cell, int count) {
        used.clear(cell, cell + count);
        freeCells += count;
    }

    boolean isEmpty() {
        return freeCells == cells;
    }

    Pages pages() {
        return pages;
    }

    byte filler() {
        return filler;
    }

    long freeBytes() {
        return (long) freeCells * pages.granularity();
    }

    /** The size of the largest run of free cells, in bytes. */
    long largestFreeRun() {
        int largest = 0;
        for (int start = used.nextClearBit(0); start < cells; ) {
            int end = used.nextSetBit(start);
            int limit = end < 0 ? cells : end;
            largest = Math.max(largest, limit - start);
            start = used.nextClearBit(limit);
        }
        return (long) largest * pages.granularity();
    }
}
