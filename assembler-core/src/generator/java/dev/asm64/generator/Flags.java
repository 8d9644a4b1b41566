package dev.asm64.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an instruction does with RFLAGS, in the classes of Intel SDM volume 1, appendix A: {@code
 * t:} tested, {@code m:} modified, {@code 0:} cleared, {@code 1:} set, {@code u:} left undefined,
 * each followed by letters of {@code OSZAPCDIT}.
 */
record Flags(Map<Character, String> byEffect) {
    static final Flags NONE = new Flags(Map.of());

    private static final String LETTERS = "OSZAPCDIT";
    private static final Map<Character, String> EFFECTS = new LinkedHashMap<>();

    static {
        EFFECTS.put('t', "reads");
        EFFECTS.put('m', "sets by the result");
        EFFECTS.put('0', "clears");
        EFFECTS.put('1', "sets");
        EFFECTS.put('u', "leaves undefined");
    }

    static boolean isFlags(String token) {
        return token.matches("[tm01u]:.*");
    }

    static Flags parse(List<String> tokens, Location location) {
        Map<Character, String> byEffect = new LinkedHashMap<>();
        String changed = "";
        for (String token : tokens) {
            String letters = token.substring(2);
            if (!letters.matches("[" + LETTERS + "]+")) {
                throw location.error(
                        "flags '" + token + "' are not made of the letters " + LETTERS);
            }
            if (byEffect.put(token.charAt(0), letters) != null) {
                throw location.error("flags '" + token.charAt(0) + ":' given twice");
            }
            if (token.charAt(0) != 't') {
                changed += letters;
            }
        }
        for (char letter : changed.toCharArray()) {
            if (changed.indexOf(letter) != changed.lastIndexOf(letter)) {
                throw location.error("flag " + letter + "F is changed twice");
            }
        }
        return new Flags(byEffect);
    }

    /** One sentence for the documentation, empty if no flag is touched. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        EFFECTS.forEach(
                (effect, words) -> {
                    if (byEffect.containsKey(effect)) {
                        parts.add(words + " " + names(byEffect.get(effect)));
                    }
                });
        return parts.isEmpty() ? "" : "Flags: " + String.join("; ", parts) + ".";
    }

    private static String names(String letters) {
        List<String> names = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            names.add(letter + "F");
        }
        return String.join(", ", names);
    }
}
