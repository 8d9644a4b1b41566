package dev.asm64.runtime.memory;

import dev.asm64.runtime.error.CodeCacheFullException;

/** How much memory pools may take in all. Safe for use by several threads. */
public final class Budget {
    private final long limit;
    private long taken;

    public Budget(long limit) {
        this.limit = limit;
    }

    /**
     * Takes the preferred number of bytes if the limit allows it, else the least number.
     *
     * @return how many were taken
     * @throws CodeCacheFullException if the limit does not allow even the least
     */
    synchronized long take(long preferred, long least) {
        long size = preferred <= limit - taken ? preferred : least;
        if (size > limit - taken) {
            throw new CodeCacheFullException(
                    "the code cache is full: its limit is %d bytes, %d are reserved, %d more are needed"
                            .formatted(limit, taken, size));
        }
        taken += size;
        return size;
    }

    synchronized void giveBack(long bytes) {
        taken -= bytes;
    }
}
