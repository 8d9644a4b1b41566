package dev.asm64.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** Where reservations lie. */
class AddressSpaceTest {
    private static final long REACH = 1L << 30;

    private static final long LIBRARY = Libc.address() & -(1L << 20);

    private record Range(long address, long size) {
        boolean isNear() {
            return address >= LIBRARY - REACH && address + size <= LIBRARY + REACH;
        }
    }

    private final List<Range> reserved = new ArrayList<>();

    private Range reserve(long size) {
        Range range = new Range(AddressSpace.reserve(size), size);
        reserved.add(range);
        return range;
    }

    private void release(Range range) {
        reserved.remove(range);
        Libc.munmap(range.address(), range.size());
    }

    @AfterEach
    void releaseAll() {
        List.copyOf(reserved).forEach(this::release);
    }

    @ParameterizedTest
    @ValueSource(longs = {4096, (1 << 20) - 4096, 1 << 20, (1 << 20) + 4096, 3 << 20})
    void nearTheLibrary(long size) {
        assertThat(reserve(size).isNear()).isTrue();
        assertThat(reserve(size).isNear()).isTrue();
    }

    @Test
    void moreThanCanBeNear() {
        Range range = reserve(2 * REACH + 4096);

        assertThat(Libc.reserve(range.address(), 4096)).isFalse();
        assertThat(Libc.reserve(range.address() + 2 * REACH, 4096)).isFalse();
    }

    @Test
    void allRoomNearTheLibraryIsFound() {
        long size = REACH / 64;
        Range range = reserve(size);
        List<Range> near = new ArrayList<>();
        while (range.isNear()) {
            near.add(range);
            range = reserve(size);
        }

        assertThat(near).isNotEmpty();
        for (long at = LIBRARY - REACH; at <= LIBRARY + REACH - size; at += 1 << 20) {
            assertThat(Libc.reserve(at, size)).isFalse();
        }
        for (Range free : near) {
            release(free);
            assertThat(reserve(size)).isEqualTo(free);
        }
    }
}
