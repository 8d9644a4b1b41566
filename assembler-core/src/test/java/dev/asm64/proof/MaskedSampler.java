package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Destinations with a mask.
 *
 * @param maskings the ways to mask, an empty one for no mask
 */
record MaskedSampler(OperandSampler plain, List<Masking> maskings) implements OperandSampler {
    /**
     * A way to mask.
     *
     * @param method the method of the operand
     * @param suffix what Intel syntax writes behind the mask
     */
    record Masking(String method, String suffix) {}

    private static final Masking NONE = new Masking("", "");
    private static final Masking MERGE = new Masking("k", "");
    private static final Masking ZERO = new Masking("kz", "{z}");

    static final List<Masking> MERGING = List.of(NONE, MERGE);
    static final List<Masking> ZEROING = List.of(NONE, MERGE, ZERO);

    /** Operands that instructions demand to be masked. */
    static MaskedSampler always(OperandSampler plain) {
        return new MaskedSampler(plain, List.of(MERGE));
    }

    @Override
    public List<Sample> systematic() {
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : plain.systematic()) {
            for (Masking masking : maskings) {
                samples.add(masked(sample, masking, 1 + samples.size() % 7));
            }
        }
        return samples;
    }

    @Override
    public Sample random(Random random) {
        Masking masking = maskings.get(random.nextInt(maskings.size()));
        return masked(plain.random(random), masking, 1 + random.nextInt(7));
    }

    private static Sample masked(Sample sample, Masking masking, int mask) {
        return masking.equals(NONE)
                ? sample
                : new Sample(
                        "%s.%s(K%d)".formatted(sample.java(), masking.method, mask),
                        "%s{k%d}%s".formatted(sample.intel(), mask, masking.suffix),
                        sample.trait() + " " + masking.method);
    }
}
