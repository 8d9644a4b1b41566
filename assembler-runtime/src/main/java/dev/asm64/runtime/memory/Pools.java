package dev.asm64.runtime.memory;

import dev.asm64.runtime.error.CodeCacheFullException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Memory for one use: as many pools as are needed, each larger than the one before. Safe for use by
 * several threads.
 */
public final class Pools {
    private static final long SMALLEST = 1L << 16;
    private static final long LARGEST = 1L << 20;

    private final LongFunction<Pages> mapping;
    private final byte filler;
    private final Budget budget;
    private final List<Pool> pools = new ArrayList<>();

    /**
     * Makes the first pool when memory is needed.
     *
     * @param mapping maps pages of a size
     * @param filler the byte that free cells hold
     * @param budget what pools may take
     */
    public Pools(LongFunction<Pages> mapping, byte filler, Budget budget) {
        this.mapping = mapping;
        this.filler = filler;
        this.budget = budget;
    }

    /**
     * Takes memory.
     *
     * @throws CodeCacheFullException if the budget does not allow it
     */
    public synchronized Block allocate(long bytes, int alignment) {
        for (int i = pools.size() - 1; i >= 0; i--) { // the newest is the emptiest
            Block block = take(pools.get(i), bytes, alignment);
            if (block != null) {
                return block;
            }
        }
        return take(addPool(bytes), bytes, alignment);
    }

    private Block take(Pool pool, long bytes, int alignment) {
        int granularity = pool.pages().granularity();
        int count = Math.toIntExact(Math.ceilDiv(bytes, granularity));
        int cell = pool.take(count, Math.ceilDiv(alignment, granularity));
        if (cell < 0) {
            return null;
        }
        return new Block(this, pool, cell, count);
    }

    private Pool addPool(long bytes) {
        long page = Libc.getpagesize();
        long least = Math.ceilDiv(bytes, page) * page;
        long size = takeFromBudget(least);
        try {
            Pool pool = new Pool(mapping.apply(size), filler);
            pools.add(pool);
            return pool;
        } catch (RuntimeException failure) {
            budget.giveBack(size);
            throw failure;
        }
    }

    private long takeFromBudget(long least) {
        try {
            return budget.take(Math.max(least, preferredSize()), least);
        } catch (CodeCacheFullException full) {
            if (!unmapSpare()) {
                throw full;
            }
            return budget.take(Math.max(least, preferredSize()), least);
        }
    }

    /** Makes room below the limit; false if no pool is empty. */
    private boolean unmapSpare() {
        for (Pool pool : pools) {
            if (pool.isEmpty()) {
                unmap(pool);
                return true;
            }
        }
        return false;
    }

    private void unmap(Pool pool) {
        pools.remove(pool);
        budget.giveBack(pool.pages().size());
        pool.pages().unmap();
    }

    private long preferredSize() {
        return pools.isEmpty()
                ? SMALLEST
                : Math.clamp(2 * pools.getLast().pages().size(), SMALLEST, LARGEST);
    }

    synchronized void giveBack(Pool pool, int cell, int count) {
        pool.giveBack(cell, count);
        if (pool.isEmpty() && !isSpare(pool)) {
            unmap(pool);
        }
    }

    /** One pool stays, so that loading and unloading in turns maps nothing. */
    private boolean isSpare(Pool pool) {
        if (pool.pages().size() > LARGEST) {
            return false;
        }
        for (Pool other : pools) {
            if (other != pool && other.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What there is at this moment. */
    public synchronized Usage usage() {
        long reserved = 0;
        long free = 0;
        long largestFreeRun = 0;
        for (Pool pool : pools) {
            reserved += pool.pages().size();
            free += pool.freeBytes();
            largestFreeRun = Math.max(largestFreeRun, pool.largestFreeRun());
        }
        return new Usage(reserved, reserved - free, largestFreeRun);
    }
}
