package dev.asm64.elf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names, each once and ended by a zero byte (System V ABI, chapter 4, "String Table"). */
final class StringTable {
    private final ElfOutput bytes = new ElfOutput().u8(0);
    private final Map<String, Integer> offsets = new HashMap<>(Map.of("", 0));

    /** Adds a name, and tells where it is. */
    int add(String name) {
        return offsets.computeIfAbsent(name, this::append);
    }

    private int append(String name) {
        int offset = bytes.size();
        bytes.bytes(name.getBytes(StandardCharsets.UTF_8)).u8(0);
        return offset;
    }

    byte[] toArray() {
        return bytes.toArray();
    }
}
