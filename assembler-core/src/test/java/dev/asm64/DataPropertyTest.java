package dev.asm64;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Data come out as they went in. */
class DataPropertyTest {
    @Property
    void bytes(@ForAll List<@IntRange(min = -128, max = 255) Integer> values) {
        ByteBuffer data = data(new Assembler().db(ints(values)), values.size());
        for (int value : values) {
            assertThat(data.get()).isEqualTo((byte) value);
        }
    }

    @Property
    void byteArrays(@ForAll byte[] values) {
        byte[] original = values.clone();
        Assembler assembler = new Assembler().db(values);
        Arrays.fill(values, (byte) 0);

        assertThat(assembler.assemble().bytes()).isEqualTo(original);
    }

    @Property
    void words(@ForAll List<@IntRange(min = -0x8000, max = 0xFFFF) Integer> values) {
        ByteBuffer data = data(new Assembler().dw(ints(values)), 2 * values.size());
        for (int value : values) {
            assertThat(data.getShort()).isEqualTo((short) value);
        }
    }

    @Property
    void doublewords(@ForAll List<@LongRange(min = -0x80000000L, max = 0xFFFFFFFFL) Long> values) {
        long[] longs = values.stream().mapToLong(Long::longValue).toArray();
        ByteBuffer data = data(new Assembler().dd(longs), 4 * values.size());
        for (long value : values) {
            assertThat(data.getInt()).isEqualTo((int) value);
        }
    }

    @Property
    void quadwords(@ForAll long[] values) {
        ByteBuffer data = data(new Assembler().dq(values), 8 * values.length);
        for (long value : values) {
            assertThat(data.getLong()).isEqualTo(value);
        }
    }

    @Property
    void ascii(@ForAll @CharRange(to = 127) String text) {
        byte[] bytes = new Assembler().ascii(text).assemble().bytes();

        assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(text);
    }

    @Property
    void utf8(
            @ForAll @CharRange(to = '\uD7FF') @CharRange(from = '\uE000', to = '\uFFFF')
                    String text) {
        byte[] bytes = new Assembler().utf8(text).assemble().bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static ByteBuffer data(Assembler assembler, int size) {
        assertThat(assembler.size()).isEqualTo(size);
        byte[] bytes = assembler.assemble().bytes();
        assertThat(bytes).hasSize(size);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
