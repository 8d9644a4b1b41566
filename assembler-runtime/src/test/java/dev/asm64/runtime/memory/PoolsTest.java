package dev.asm64.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.runtime.error.CodeCacheFullException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Who gets which memory, told from arrays instead of mappings. */
class PoolsTest {
    private static final byte FILLER = (byte) 0xF4;
    private static final int FIRST_POOL = 1 << 16;
    private static final int LARGEST_SPARE = 1 << 20;

    private final List<HeapPages> mapped = new ArrayList<>();

    private Pools pools(long limit) {
        return new Pools(
                size -> {
                    HeapPages pages = new HeapPages(size);
                    mapped.add(pages);
                    return pages;
                },
                FILLER,
                new Budget(limit));
    }

    private Pools pools() {
        return pools(Long.MAX_VALUE);
    }

    /** Numbers above 0 allocate so many bytes, others free one of the blocks that there are. */
    @Property(tries = 100)
    void blocksAreAlignedAndDisjoint(
            @ForAll @Size(max = 100) List<@IntRange(min = -1000, max = 40_000) Integer> steps,
            @ForAll @IntRange(min = 0, max = 12) int alignmentBits) {
        int alignment = 1 << alignmentBits;
        Pools pools = pools();
        TreeMap<Long, Integer> sizes = new TreeMap<>();
        TreeMap<Long, Block> blocks = new TreeMap<>();
        for (int step : steps) {
            if (step > 0) {
                Block block = pools.allocate(step, alignment);
                long address = block.address();
                assertThat(address % alignment).isZero();
                var below = sizes.lowerEntry(address + step);
                assertThat(below == null || below.getKey() + below.getValue() <= address).isTrue();
                block.write(new byte[step]);
                sizes.put(address, step);
                blocks.put(address, block);
            } else if (!blocks.isEmpty()) {
                var some = blocks.ceilingKey(blocks.firstKey() - step * 1000L);
                long address = some == null ? blocks.lastKey() : some;
                blocks.remove(address).free();
                sizes.remove(address);
            }
            assertThat(pools.usage().used())
                    .isEqualTo(sizes.values().stream().mapToLong(PoolsTest::inCells).sum());
        }
        blocks.values().forEach(Block::free);
        assertThat(pools.usage().used()).isZero();
        for (HeapPages pages : mapped) {
            byte[] filled = new byte[pages.bytes.length];
            Arrays.fill(filled, FILLER);
            assertThat(Arrays.mismatch(pages.bytes, filled)).isNegative();
        }
    }

    private static long inCells(int size) {
        return (size + 63L) / 64 * 64;
    }

    @Test
    void freeMemoryHoldsTheFiller() {
        Block block = pools().allocate(100, 1);
        byte[] pool = mapped.getFirst().bytes;
        assertThat(pool).containsOnly(FILLER);

        block.write(new byte[100]);
        assertThat(pool).startsWith(new byte[100]).endsWith(FILLER, FILLER);

        block.free();
        assertThat(pool).containsOnly(FILLER);
    }

    @Test
    void freedMemoryIsUsedAgain() {
        Pools pools = pools();
        for (int i = 0; i < 100_000; i++) {
            pools.allocate(100, 1).free();
        }

        assertThat(mapped).hasSize(1);
        assertThat(pools.usage()).isEqualTo(new Usage(FIRST_POOL, 0, FIRST_POOL));
    }

    @Test
    void poolsGrow() {
        Pools pools = pools();
        for (int i = 0; i < 100; i++) {
            pools.allocate(LARGEST_SPARE / 16, 1);
        }

        assertThat(mapped)
                .extracting(HeapPages::size)
                .startsWith(1L << 16, 1L << 17, 1L << 18, 1L << 19, 1L << 20, 1L << 20)
                .isSorted();
    }

    @Test
    void emptyPoolsAreUnmappedButForOne() {
        Pools pools = pools();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            blocks.add(pools.allocate(LARGEST_SPARE / 16, 1));
        }
        blocks.forEach(Block::free);

        assertThat(mapped.stream().filter(pages -> pages.unmapped == 0)).hasSize(1);
        assertThat(mapped).allSatisfy(pages -> assertThat(pages.unmapped).isLessThan(2));
        assertThat(pools.usage().reserved()).isLessThanOrEqualTo(LARGEST_SPARE);
    }

    @Test
    void aLargePoolIsUnmappedWhenItIsEmpty() {
        pools().allocate(LARGEST_SPARE + 1, 1).free();

        assertThat(mapped).singleElement().satisfies(p -> assertThat(p.unmapped).isEqualTo(1));
    }

    @Test
    void theLimitHoldsForAllPools() {
        Pools pools = pools(FIRST_POOL + 4096);
        Block first = pools.allocate(FIRST_POOL, 1);
        pools.allocate(4096, 1);

        assertThatExceptionOfType(CodeCacheFullException.class)
                .isThrownBy(() -> pools.allocate(1, 1))
                .withMessage(
                        "the code cache is full: its limit is 69632 bytes, 69632 are reserved, "
                                + "4096 more are needed");
        first.free();
        assertThat(pools.allocate(FIRST_POOL, 1).address()).isEqualTo(first.address());
    }

    @Test
    void unmappedMemoryCountsNoMore() {
        Pools pools = pools(2 * LARGEST_SPARE + 4096);
        pools.allocate(2 * LARGEST_SPARE, 1).free();

        assertThat(pools.allocate(2 * LARGEST_SPARE + 1, 1)).isNotNull();
    }

    @Test
    void aRefusedMappingCountsNot() {
        boolean[] refuse = {true};
        Pools pools =
                new Pools(
                        size -> {
                            if (refuse[0]) {
                                throw new IllegalStateException("refused");
                            }
                            return new HeapPages(size);
                        },
                        FILLER,
                        new Budget(FIRST_POOL));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pools.allocate(1, 1));
        refuse[0] = false;

        assertThat(pools.allocate(FIRST_POOL, 1)).isNotNull();
    }
}
