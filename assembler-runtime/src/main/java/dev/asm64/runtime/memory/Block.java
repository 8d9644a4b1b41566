package dev.asm64.runtime.memory;

/** A run of cells that belongs to one owner until it is freed. */
public final class Block {
    private final Pools pools;
    private final Pool pool;
    private final int cell;
    private final int count;

    Block(Pools pools, Pool pool, int cell, int count) {
        this.pools = pools;
        this.pool = pool;
        this.cell = cell;
        this.count = count;
    }

    public long address() {
        return pool.pages().address() + offset();
    }

    /**
     * Whether a call from anywhere in the block reaches an address by a displacement of 32 bits.
     */
    public boolean reaches(long address) {
        long fromStart = address - address();
        long fromEnd = fromStart - size();
        return fromStart <= Integer.MAX_VALUE && fromEnd >= Integer.MIN_VALUE;
    }

    public void write(byte[] bytes) {
        pool.pages().write(offset(), bytes);
    }

    /** Gives the cells back, filled with what must not run. To be called once. */
    public void free() {
        pool.pages().fill(offset(), size(), pool.filler());
        pools.giveBack(pool, cell, count);
    }

    private long offset() {
        return (long) cell * pool.pages().granularity();
    }

    private long size() {
        return (long) count * pool.pages().granularity();
    }
}
