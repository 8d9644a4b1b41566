package dev.asm64.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that instruction names are made from, such as the condition codes: {@code j{cc}} stands
 * for a name with each of its entries.
 */
record ValueList(String name, List<Entry> entries) {

    /** One entry: names in place of the braces, and values by name for {@code $list.name}. */
    record Entry(List<String> names, Map<String, String> values, String description) {}

    static ValueList read(String name, String file, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(line, new Location(file, i + 1)));
            }
        }
        return new ValueList(name, entries);
    }

    private static Entry entry(String line, Location location) {
        String[] parts = line.split("\\s+:\\s+", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw location.error("a list entry ends with ' : ' and a description: '" + line + "'");
        }
        String[] tokens = parts[0].strip().split("\\s+");
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < tokens.length; i++) {
            String[] value = tokens[i].split("=", 2);
            if (value.length < 2) {
                throw location.error("'" + tokens[i] + "' is not of the form name=value");
            }
            values.put(value[0], value[1]);
        }
        return new Entry(List.of(tokens[0].split(",")), values, parts[1].strip());
    }
}
