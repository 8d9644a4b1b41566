package dev.asm64.proof;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Immediates: both ends of each size, what is next to them, and small numbers.
 *
 * @param suffix what Java demands behind a number that is no int
 */
record NumberSampler(long[] values, String suffix) implements OperandSampler {
    static final NumberSampler INT = new NumberSampler(ints(), "");
    static final NumberSampler LONG =
            new NumberSampler(
                    LongStream.concat(
                                    LongStream.of(ints()),
                                    LongStream.of(
                                            0x80000000L,
                                            0xFFFFFFFFL,
                                            0x100000000L,
                                            -0x80000001L,
                                            0x123456789ABCDEFL,
                                            Long.MAX_VALUE,
                                            Long.MIN_VALUE))
                            .toArray(),
                    "L");

    private static long[] ints() {
        return new long[] {
            0,
            1,
            -1,
            2,
            3,
            4,
            7,
            8,
            15,
            16,
            31,
            32,
            63,
            64,
            127,
            128,
            -127,
            -128,
            -129,
            129,
            254,
            255,
            256,
            -255,
            -256,
            0x7FFF,
            0x8000,
            -0x8000,
            -0x8001,
            0xFF7F,
            0xFF80,
            0xFFFF,
            0x10000,
            -0xFFFF,
            0x12345678,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE
        };
    }

    @Override
    public List<Sample> systematic() {
        return LongStream.of(values).mapToObj(this::sample).toList();
    }

    @Override
    public Sample random(Random random) {
        long value = random.nextLong() >> random.nextInt(64);
        return sample(suffix.isEmpty() ? (int) value : value);
    }

    private Sample sample(long value) {
        String java = value == (int) value ? "" + value : value + suffix;
        return new Sample(java, "" + value, trait(value));
    }

    private static String trait(long value) {
        if (value == 1 || value == 3) {
            return "immediate " + value;
        }
        return value == (byte) value
                ? "immediate of 8 bits"
                : value == (int) value ? "immediate of 32 bits" : "immediate of 64 bits";
    }
}
