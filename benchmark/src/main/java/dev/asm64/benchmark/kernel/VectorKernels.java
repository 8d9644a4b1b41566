package dev.asm64.benchmark.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The kernels with Java's Vector API, in the vectors that it prefers on the machine. */
public final class VectorKernels {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    private VectorKernels() {}

    /** Four sums, because each waits for itself. */
    public static float dotProduct(float[] a, float[] b) {
        int lanes = FLOATS.length();
        FloatVector sum0 = FloatVector.zero(FLOATS);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        for (int i = 0; i < a.length; i += 4 * lanes) {
            sum0 = product(a, b, i, sum0);
            sum1 = product(a, b, i + lanes, sum1);
            sum2 = product(a, b, i + 2 * lanes, sum2);
            sum3 = product(a, b, i + 3 * lanes, sum3);
        }
        return sum0.add(sum1).add(sum2.add(sum3)).reduceLanes(VectorOperators.ADD);
    }

    private static FloatVector product(float[] a, float[] b, int i, FloatVector sum) {
        return FloatVector.fromArray(FLOATS, a, i).fma(FloatVector.fromArray(FLOATS, b, i), sum);
    }

    public static int filter(
            int[] prices, int[] quantities, int[] discounts, int low, int high, int limit) {
        IntVector sum = IntVector.zero(INTS);
        for (int i = 0; i < prices.length; i += INTS.length()) {
            IntVector discount = IntVector.fromArray(INTS, discounts, i);
            IntVector quantity = IntVector.fromArray(INTS, quantities, i);
            VectorMask<Integer> chosen =
                    discount.compare(VectorOperators.GE, low)
                            .and(discount.compare(VectorOperators.LE, high))
                            .and(quantity.compare(VectorOperators.LT, limit));
            sum = sum.add(IntVector.fromArray(INTS, prices, i).mul(quantity), chosen);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
