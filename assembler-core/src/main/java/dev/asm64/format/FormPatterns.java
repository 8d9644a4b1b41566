package dev.asm64.format;

import dev.asm64.encoding.FormList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All forms as patterns, by what tells most of them apart: kind of prefix, map, opcode. */
final class FormPatterns {
    private static final Map<Key, List<FormPattern>> BY_KEY = index();

    private record Key(String space, int map, int opcode) {}

    private FormPatterns() {}

    private static Map<Key, List<FormPattern>> index() {
        Map<Key, List<FormPattern>> index = new HashMap<>();
        for (String line : FormList.lines()) {
            FormPattern form = new FormPattern(line);
            for (int opcode = form.opcode(); form.hasOpcode(opcode); opcode++) {
                Key key = new Key(form.space(), form.map(), opcode);
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(form);
            }
        }
        return index;
    }

    /** The form that fits best; the cursor stands behind the prefixes. */
    static FormPattern find(Head head, Cursor cursor) {
        String space = head.isVector() ? head.extension().name() : "";
        Key key = new Key(space, head.map(), cursor.peek(head.escapes()));
        List<FormPattern> fitting =
                BY_KEY.getOrDefault(key, List.of()).stream()
                        .filter(form -> form.matches(head, cursor))
                        .toList();
        if (fitting.isEmpty()) {
            throw cursor.unknown();
        }
        // Of equal ones the first; and 90 is rather NOP than XCHG RAX, RAX.
        return Collections.min(
                fitting,
                Comparator.comparing((FormPattern form) -> -form.precision(head))
                        .thenComparing(FormPattern::operandCount));
    }
}
