package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A size that a form line leaves open: it stands for one line for each value of the variable, or
 * for those that an attribute such as {@code V=32,64} lists.
 */
interface LineVariable {
    /** The value as an attribute writes it. */
    String value();

    /** What the tokens that contain the variable become, by regular expression. */
    Map<String, String> replacements();

    /** Changes the columns of a line that uses the variable, after the tokens were replaced. */
    default void adapt(String[] columns) {}

    /** The lines that a line stands for; the defaults are the values if no attribute lists them. */
    static List<String[]> expand(
            String name,
            Pattern use,
            LineVariable[] values,
            List<? extends LineVariable> defaults,
            String[] columns,
            Location location) {
        if (!use.matcher(String.join("  ", columns[0], columns[1])).find()) {
            return List.<String[]>of(columns);
        }
        List<String[]> lines = new ArrayList<>();
        for (LineVariable value : chosen(name, values, defaults, columns[2], location)) {
            lines.add(value.replace(name, columns));
        }
        return lines;
    }

    private static List<? extends LineVariable> chosen(
            String name,
            LineVariable[] values,
            List<? extends LineVariable> defaults,
            String attributes,
            Location location) {
        List<LineVariable> chosen = new ArrayList<>();
        for (String token : attributes.split("\\s+")) {
            if (token.startsWith(name + "=")) {
                if (!chosen.isEmpty()) {
                    throw location.error(name + "= given twice");
                }
                for (String value : token.substring(name.length() + 1).split(",", -1)) {
                    chosen.add(of(value, name, values, location));
                }
            }
        }
        return chosen.isEmpty() ? defaults : chosen;
    }

    private static LineVariable of(
            String value, String name, LineVariable[] values, Location location) {
        List<String> legal = new ArrayList<>();
        for (LineVariable candidate : values) {
            if (candidate.value().equals(value)) {
                return candidate;
            }
            legal.add(candidate.value());
        }
        throw location.error(
                "%s cannot be '%s': legal are %s".formatted(name, value, String.join(", ", legal)));
    }

    private String[] replace(String name, String[] columns) {
        String[] replaced = columns.clone();
        for (int i = 0; i < columns.length; i++) {
            for (Map.Entry<String, String> replacement : replacements().entrySet()) {
                replaced[i] = replaced[i].replaceAll(replacement.getKey(), replacement.getValue());
            }
        }
        replaced[2] = replaced[2].replaceAll("\\b" + name + "=\\S+", "");
        adapt(replaced);
        return replaced;
    }
}
