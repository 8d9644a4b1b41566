package dev.asm64.format;

import java.util.Map;

/** The legacy prefixes (Intel SDM volume 2, section 2.1.1). */
final class LegacyPrefix {
    private static final Map<Integer, String> MEANINGS =
            Map.ofEntries(
                    Map.entry(0x26, "segment es"),
                    Map.entry(0x2E, "segment cs"),
                    Map.entry(0x36, "segment ss"),
                    Map.entry(0x3E, "segment ds"),
                    Map.entry(0x64, "segment fs"),
                    Map.entry(0x65, "segment gs"),
                    Map.entry(0x66, "operand size"),
                    Map.entry(0x67, "address size"),
                    Map.entry(0xF0, "lock"),
                    Map.entry(0xF2, "repne"),
                    Map.entry(0xF3, "rep"));

    private LegacyPrefix() {}

    static boolean is(int value) {
        return MEANINGS.containsKey(value);
    }

    static String meaning(int prefix) {
        return MEANINGS.get(prefix);
    }
}
