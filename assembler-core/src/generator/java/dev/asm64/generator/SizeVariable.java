package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The operand size V: a form line with {@code rV}, {@code mV} and the like stands for one line for
 * each of 16, 32 and 64 bits, or for those that {@code V=} lists.
 */
enum SizeVariable {
    V16("16", "66 ", "W0", "ax", "dx", "imm16", "iw"),
    V32("32", "", "W0", "eax", "edx", "imm32", "id"),
    V64("64", "REX.W ", "W1", "rax", "rdx", "simm32", "id");

    private final String bits;
    private final String legacyPrefix;
    private final Map<String, String> tokens;

    SizeVariable(
            String bits,
            String legacyPrefix,
            String w,
            String accumulator,
            String data,
            String immediate,
            String immediateBytes) {
        this.bits = bits;
        this.legacyPrefix = legacyPrefix;
        this.tokens =
                Map.of(
                        "WV",
                        w,
                        "aV",
                        accumulator,
                        "dV",
                        data,
                        "immV",
                        immediate,
                        "iV",
                        immediateBytes);
    }

    /** The columns of a form line for each size. */
    static List<String[]> expand(String[] columns, Location location) {
        String line = String.join("  ", columns);
        if (!line.matches(".*\\b(r|m|a|d|imm|i|W|moffs)V\\b.*")) {
            return List.<String[]>of(columns);
        }
        List<String[]> lines = new ArrayList<>();
        for (SizeVariable size : sizes(columns, location)) {
            String[] expanded = columns.clone();
            for (int i = 0; i < columns.length; i++) {
                expanded[i] = size.replace(columns[i]);
            }
            if (!expanded[1].matches("(VEX|EVEX|XOP)\\..*")) {
                expanded[1] = size.legacyPrefix + expanded[1];
            }
            lines.add(expanded);
        }
        return lines;
    }

    private static List<SizeVariable> sizes(String[] columns, Location location) {
        for (String token : columns[2].split("\\s+")) {
            if (token.startsWith("V=")) {
                List<SizeVariable> sizes = new ArrayList<>();
                for (String bits : token.substring(2).split(",")) {
                    sizes.add(of(bits, location));
                }
                return sizes;
            }
        }
        return List.of(values());
    }

    private static SizeVariable of(String bits, Location location) {
        for (SizeVariable size : values()) {
            if (size.bits.equals(bits)) {
                return size;
            }
        }
        throw location.error("V cannot be '" + bits + "': legal are 16, 32 and 64");
    }

    private String replace(String column) {
        String result = column.replaceAll("\\s*\\bV=\\S+", "");
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            result = result.replaceAll("\\b" + token.getKey() + "\\b", token.getValue());
        }
        return result.replaceAll("\\b(r|m|moffs)V\\b", "$1" + bits);
    }
}
