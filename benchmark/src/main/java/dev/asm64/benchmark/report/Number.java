package dev.asm64.benchmark.report;

import java.util.Locale;

/** Measured numbers as text: three significant digits; a dash for what was not measured. */
public final class Number {
    private Number() {}

    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
