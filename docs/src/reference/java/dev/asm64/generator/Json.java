package dev.asm64.generator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON. */
final class Json {
    private Json() {}

    static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String strings(List<String> texts) {
        return array(texts.stream().map(Json::string).toList());
    }

    static String array(String... values) {
        return array(List.of(values));
    }

    static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> string(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
