package dev.asm64.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The vector length L: {@code vL} and {@code mL} are a register and memory of that length, {@code
 * vH} and {@code mH} of half of it, {@code vQ} and {@code mQ} of a quarter, {@code vE} and {@code
 * mE} of an eighth; a register has at least 128 bits. Rounding and SAE are kept for 512 bits only.
 * {@code AVX/AVX2} is the CPU feature of 128 bits, and that of more.
 */
enum VectorLength implements LineVariable {
    L128("128", "xmm", "xmm", "xmm", "xmm"),
    L256("256", "ymm", "xmm", "xmm", "xmm"),
    L512("512", "zmm", "ymm", "xmm", "xmm");

    private static final Pattern USE = Pattern.compile("\\b[vm][LHQE]\\b|\\.L\\.");

    private final int bits;
    private final Map<String, String> replacements;

    VectorLength(String bits, String full, String half, String quarter, String eighth) {
        this.bits = Integer.parseInt(bits);
        this.replacements =
                Map.of(
                        "\\bvL\\b", full,
                        "\\bvH\\b", half,
                        "\\bvQ\\b", quarter,
                        "\\bvE\\b", eighth,
                        "\\bmL\\b", "m" + this.bits,
                        "\\bmH\\b", "m" + this.bits / 2,
                        "\\bmQ\\b", "m" + this.bits / 4,
                        "\\bmE\\b", "m" + this.bits / 8,
                        "\\.L\\.", "." + bits + ".");
    }

    static List<String[]> expand(String[] columns, Location location) {
        List<VectorLength> defaults =
                columns[1].startsWith("EVEX") ? List.of(values()) : List.of(L128, L256);
        return LineVariable.expand("L", USE, values(), defaults, columns, location);
    }

    @Override
    public String value() {
        return String.valueOf(bits);
    }

    @Override
    public Map<String, String> replacements() {
        return replacements;
    }

    @Override
    public void adapt(String[] columns) {
        columns[2] = columns[2].replaceAll("(\\w+)/(\\w+)", this == L128 ? "$1" : "$2");
        if (this != L512) {
            columns[0] = columns[0].replace("{er}", "").replace("{sae}", "");
            if (columns[1].startsWith("EVEX") && columns[2].contains("AVX512")) {
                columns[2] += " AVX512VL";
            }
        }
    }
}
