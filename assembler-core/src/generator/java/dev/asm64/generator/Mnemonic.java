package dev.asm64.generator;

import java.util.List;
import java.util.Map;

/**
 * An instruction's name and what all its forms share.
 *
 * @param names the name and its aliases
 * @param variables what {@code $name} stands for in the form lines
 * @param flags what happens to the flags, such as {@code t:C m:OSZAPC}
 * @param features the CPU features that all forms need
 * @param description one sentence
 */
record Mnemonic(
        List<String> names,
        Map<String, String> variables,
        Flags flags,
        List<String> features,
        String description,
        Location location) {

    String name() {
        return names.getFirst();
    }

    /** Replaces the variables in a part of a form line. */
    String substitute(String text, Location used) {
        String result = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            result = result.replace("$" + variable.getKey(), variable.getValue());
        }
        if (result.contains("$")) {
            throw used.error("unknown variable in '" + result + "' of " + name());
        }
        return result;
    }
}
