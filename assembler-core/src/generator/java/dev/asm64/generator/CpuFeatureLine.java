package dev.asm64.generator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code features.isa}.
 *
 * @param name the constant
 * @param cpuid the field of CPUID as an expression of Java, {@code null} if there is none
 * @param xcr0 bits of XCR0
 * @param isHint whether processors without the feature ignore it
 * @param description one sentence
 */
record CpuFeatureLine(String name, String cpuid, long xcr0, boolean isHint, String description) {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<name>[A-Z][A-Z0-9_]*)"
                            + "(\\s+(?<leaf>[0-9A-F]+)H(\\.(?<subleaf>[0-9]+))?:(?<output>E[ABCD]X)"
                            + "\\[((?<high>[0-9]+):)?(?<low>[0-9]+)](>=(?<minimum>[0-9]+))?)?"
                            + "(\\s+XCR0\\[(?<xcr0>[0-9:,]+)])?"
                            + "(\\s+(?<hint>hint))?"
                            + "\\s+:\\s+(?<text>\\S.*)");

    static CpuFeatureLine parse(String line, Location location) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw location.error(
                    "a feature is written 'NAME : description' or 'NAME  07H.0:EBX[5]  XCR0[2:1] "
                            + " hint  : description', not '"
                            + line
                            + "'");
        }
        return new CpuFeatureLine(
                parts.group("name"),
                parts.group("leaf") == null ? "null" : cpuid(parts),
                parts.group("xcr0") == null ? 0 : bits(parts.group("xcr0")),
                parts.group("hint") != null,
                parts.group("text"));
    }

    private static String cpuid(Matcher parts) {
        return "new CpuidField(0x%s, %s, Output.%s, %s, %s, %s)"
                .formatted(
                        parts.group("leaf"),
                        orElse(parts.group("subleaf"), "0"),
                        parts.group("output"),
                        orElse(parts.group("high"), parts.group("low")),
                        parts.group("low"),
                        orElse(parts.group("minimum"), "1"));
    }

    private static String orElse(String text, String other) {
        return text == null ? other : text;
    }

    /** The bits of a list such as {@code 7:5,2:1}. */
    private static long bits(String list) {
        long bits = 0;
        for (String range : list.split(",")) {
            String[] ends = range.split(":");
            int high = Integer.parseInt(ends[0]);
            int low = Integer.parseInt(ends[ends.length - 1]);
            for (int bit = low; bit <= high; bit++) {
                bits |= 1L << bit;
            }
        }
        return bits;
    }

    /** The constant of the enum with its comment. */
    String constant() {
        return "    /** %s */\n    %s(%s, 0x%XL, %s)"
                .formatted(description, name, cpuid, xcr0, isHint);
    }
}
