package dev.asm64.benchmark.kernel;

import java.util.Arrays;

/** The kernels in plain Java. */
public final class JavaKernels {
    private JavaKernels() {}

    public static float dotProduct(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    public static int filter(
            int[] prices, int[] quantities, int[] discounts, int low, int high, int limit) {
        int sum = 0;
        for (int i = 0; i < prices.length; i++) {
            if (discounts[i] >= low && discounts[i] <= high && quantities[i] < limit) {
                sum += prices[i] * quantities[i];
            }
        }
        return sum;
    }

    public static void histogram(byte[] data, int[] counts) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < data.length; i += 4) {
            counts[data[i] & 0xFF]++;
            counts[256 + (data[i + 1] & 0xFF)]++;
            counts[512 + (data[i + 2] & 0xFF)]++;
            counts[768 + (data[i + 3] & 0xFF)]++;
        }
        for (int i = 0; i < 256; i++) {
            counts[i] += counts[256 + i] + counts[512 + i] + counts[768 + i];
        }
    }
}
