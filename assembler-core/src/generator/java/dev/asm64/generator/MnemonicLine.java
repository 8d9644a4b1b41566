package dev.asm64.generator;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses {@code name,alias variable=value t:C m:OSZ FEATURE : Description.}; {@code {list}} in a
 * name makes an instruction of each entry of the list, several such of each combination.
 */
final class MnemonicLine {
    private static final Pattern LIST = Pattern.compile("\\{(\\w+)}");

    private final Location location;
    private final Map<String, String> variables;
    private final List<String> flags = new ArrayList<>();
    private final List<String> features = new ArrayList<>();

    private MnemonicLine(Map<String, String> variables, Location location) {
        this.variables = new LinkedHashMap<>(variables);
        this.location = location;
    }

    static List<Mnemonic> parse(String line, Map<String, ValueList> lists, Location location) {
        return parse(line, Map.of(), lists, location);
    }

    /** The lines for all entries of the first list, each with the variables of the lists before. */
    private static List<Mnemonic> parse(
            String line,
            Map<String, String> variables,
            Map<String, ValueList> lists,
            Location location) {
        Matcher matcher = LIST.matcher(line.split("\\s", 2)[0]);
        if (!matcher.find()) {
            return List.of(new MnemonicLine(variables, location).parse(line));
        }
        ValueList list = lists.get(matcher.group(1));
        if (list == null) {
            throw location.error("unknown list '" + matcher.group(1) + "'");
        }
        List<Mnemonic> mnemonics = new ArrayList<>();
        for (ValueList.Entry entry : list.entries()) {
            Map<String, String> extended = new LinkedHashMap<>(variables);
            entry.values().forEach((name, value) -> extended.put(list.name() + "." + name, value));
            mnemonics.addAll(parse(lineFor(list, entry, line), extended, lists, location));
        }
        return mnemonics;
    }

    /** The line for one entry: its names in place of the braces, its values, its description. */
    private static String lineFor(ValueList list, ValueList.Entry entry, String line) {
        String[] parts = (line + " ").split("\\s", 2);
        List<String> names = new ArrayList<>();
        for (String entryName : entry.names()) {
            for (String name : parts[0].split(",")) {
                names.add(name.replace("{" + list.name() + "}", entryName));
            }
        }
        String rest = parts[1];
        for (Map.Entry<String, String> value : entry.values().entrySet()) {
            rest = rest.replace("$" + list.name() + "." + value.getKey(), value.getValue());
        }
        rest =
                rest.replaceAll(
                        "\\$%s(?!\\.\\w)".formatted(list.name()),
                        quoteReplacement(entry.description()));
        return (String.join(",", names) + " " + rest).stripTrailing();
    }

    private Mnemonic parse(String line) {
        String[] parts = line.split("\\s+:\\s+", 2);
        if (parts.length < 2) {
            throw location.error(
                    "an instruction line ends with ' : ' and a description: '" + line + "'");
        }
        String[] tokens = parts[0].split("\\s+");
        List<String> names = List.of(tokens[0].split(",", -1));
        for (String name : names) {
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw location.error("'" + name + "' is no name of an instruction");
            }
        }
        if (parts[1].contains("$")) {
            throw location.error("unknown variable in '" + parts[1].strip() + "'");
        }
        for (int i = 1; i < tokens.length; i++) {
            parseToken(tokens[i]);
        }
        return new Mnemonic(
                names,
                variables,
                Flags.parse(flags, location),
                features,
                parts[1].strip(),
                location);
    }

    private void parseToken(String token) {
        if (token.equals("-")) {
            return; // a variable that says no
        }
        if (Flags.isFlags(token)) {
            flags.add(token);
        } else if (token.matches("[a-z]+=\\S+")) {
            String[] variable = token.split("=", 2);
            if (variables.put(variable[0], variable[1]) != null) {
                throw location.error("variable " + variable[0] + " given twice");
            }
        } else if (token.matches("[A-Z][A-Z0-9_]*")) {
            if (features.contains(token)) {
                throw location.error("CPU feature " + token + " given twice");
            }
            features.add(token);
        } else {
            throw location.error("'" + token + "' is neither a variable, flags nor a CPU feature");
        }
    }
}
