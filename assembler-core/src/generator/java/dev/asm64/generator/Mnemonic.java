package dev.asm64.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
    private static final Pattern VARIABLE = Pattern.compile("\\$([a-z]+(?:\\.[a-z]+)?)");

    String name() {
        return names.getFirst();
    }

    /** Replaces the variables in a part of a form line. */
    String substitute(String text, Location used) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        variable -> {
                            String value = variables.get(variable.group(1));
                            if (value == null) {
                                throw used.error(
                                        "unknown variable '%s' in '%s' of %s"
                                                .formatted(variable.group(), text, name()));
                            }
                            return value;
                        });
    }
}
