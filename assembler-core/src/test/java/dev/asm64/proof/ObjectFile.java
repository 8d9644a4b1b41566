package dev.asm64.proof;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A relocatable ELF file (System V ABI, chapter 4): the bytes of its sections, its symbols. */
final class ObjectFile {
    private static final int SECTION_HEADER = 64;
    private static final int SYMBOL = 24;
    private static final int RELOCATION = 24;

    private final byte[] file;
    private final ByteBuffer fields;

    ObjectFile(byte[] file) {
        this.file = file;
        this.fields = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int sections() {
        return (int) fields.getLong(40);
    }

    private int section(String name) {
        int names = sections() + SECTION_HEADER * fields.getShort(62);
        for (int i = 0; i < fields.getShort(60); i++) {
            int header = sections() + SECTION_HEADER * i;
            if (string(offset(names) + fields.getInt(header)).equals(name)) {
                return header;
            }
        }
        return -1;
    }

    private int offset(int section) {
        return (int) fields.getLong(section + 24);
    }

    private int end(int section) {
        return offset(section) + (int) fields.getLong(section + 32);
    }

    private String string(int offset) {
        int end = offset;
        while (file[end] != 0) {
            end++;
        }
        return new String(file, offset, end - offset, StandardCharsets.US_ASCII);
    }

    byte[] text() {
        return bytes(".text");
    }

    /** The bytes of a section, empty if there is none of that name. */
    byte[] bytes(String name) {
        int section = section(name);
        return section < 0 ? new byte[0] : Arrays.copyOfRange(file, offset(section), end(section));
    }

    Map<String, Long> symbols() {
        int strings = offset(section(".strtab"));
        int table = section(".symtab");
        Map<String, Long> symbols = new HashMap<>();
        for (int symbol = offset(table); symbol < end(table); symbol += SYMBOL) {
            symbols.put(string(strings + fields.getInt(symbol)), fields.getLong(symbol + 8));
        }
        return symbols;
    }

    /** The offsets in .text of fields that await the linker. */
    long[] relocations() {
        int table = section(".rela.text");
        if (table < 0) {
            return new long[0];
        }
        int count = (end(table) - offset(table)) / RELOCATION;
        long[] offsets = new long[count];
        Arrays.setAll(offsets, i -> fields.getLong(offset(table) + RELOCATION * i));
        return offsets;
    }
}
