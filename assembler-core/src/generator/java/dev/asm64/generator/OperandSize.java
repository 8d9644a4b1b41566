package dev.asm64.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The operand size V: {@code rV}, {@code mV}, {@code immV}; {@code aV} and {@code dV} are the
 * registers A and D of that size. Legacy encodings get the prefix 66 or REX.W, others write {@code
 * PV} and {@code WV}.
 */
enum OperandSize implements LineVariable {
    V16("16", "66 ", "66", "W0", "ax", "dx", "imm16", "iw"),
    V32("32", "", "NP", "W0", "eax", "edx", "imm32", "id"),
    V64("64", "REX.W ", "NP", "W1", "rax", "rdx", "simm32", "id");

    private static final Pattern USE = Pattern.compile("\\b(r|m|a|d|imm|i|W|P|moffs)V\\b");

    private final String bits;
    private final String legacyPrefix;
    private final Map<String, String> replacements;

    OperandSize(
            String bits,
            String legacyPrefix,
            String prefix,
            String w,
            String accumulator,
            String data,
            String immediate,
            String immediateBytes) {
        this.bits = bits;
        this.legacyPrefix = legacyPrefix;
        this.replacements =
                Map.of(
                        "\\bPV\\b", prefix,
                        "\\bWV\\b", w,
                        "\\baV\\b", accumulator,
                        "\\bdV\\b", data,
                        "\\bimmV\\b", immediate,
                        "\\biV\\b", immediateBytes,
                        "\\b(r|m|moffs)V\\b", "$1" + bits);
    }

    static List<String[]> expand(String[] columns, Location location) {
        return LineVariable.expand("V", USE, values(), List.of(values()), columns, location);
    }

    @Override
    public String value() {
        return bits;
    }

    @Override
    public Map<String, String> replacements() {
        return replacements;
    }

    @Override
    public void adapt(String[] columns) {
        if (!columns[1].matches("(VEX|EVEX|XOP)\\..*")) {
            columns[1] = legacyPrefix + columns[1];
        }
    }
}
