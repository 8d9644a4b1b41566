package dev.asm64.elf;

import dev.asm64.CpuFeature;
import dev.asm64.error.ElfFormatException;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What no other part of an object file says: a checksum of the file, its size, and the CPU features
 * that the code needs, by name (System V ABI, chapter 5, "Note Section").
 */
final class Note {
    static final String SECTION = ".note.asm64";

    private static final byte[] OWNER = {'a', 's', 'm', '6', '4', 0, 0, 0};
    private static final int OWNER_SIZE = 6;
    private static final int TYPE = 0x64;
    private static final int CHECKSUM = 12 + OWNER.length;
    private static final int FILE_SIZE = CHECKSUM + 4;
    private static final int NAMES = FILE_SIZE + 4;

    private Note() {}

    /** The note, with zeros for what {@link #sign} writes when the file is complete. */
    static byte[] of(Set<CpuFeature> features) {
        ElfOutput names = new ElfOutput();
        features.stream()
                .sorted()
                .map(feature -> feature.name().getBytes(StandardCharsets.US_ASCII))
                .forEach(name -> names.bytes(name).u8(0));
        int size = NAMES - CHECKSUM + names.size();
        ElfOutput note = new ElfOutput().u32(OWNER_SIZE).u32(size).u32(TYPE).bytes(OWNER);
        return note.u32(0).u32(0).bytes(names.toArray()).align(4).toArray();
    }

    /** Writes size and checksum into a complete file. */
    static byte[] sign(ElfOutput file, int note) {
        file.putU32(note + FILE_SIZE, file.size());
        file.putU32(note + CHECKSUM, checksum(file.toArray()));
        return file.toArray();
    }

    private static long checksum(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file);
        return crc.getValue();
    }

    /** Checks owner, size and checksum of a file. */
    static void verify(byte[] file, int offset, ElfInput note) {
        if (!note.string(12).equals("asm64") || note.u32(8) != TYPE) {
            throw new ElfFormatException("Section %s is not this library's".formatted(SECTION));
        } else if (note.u32(FILE_SIZE) != file.length) {
            throw new ElfFormatException(
                    "The file has %d bytes, but was written with %d"
                            .formatted(file.length, note.u32(FILE_SIZE)));
        }
        byte[] unsigned = file.clone();
        for (int i = 0; i < 4; i++) {
            unsigned[offset + CHECKSUM + i] = 0;
        }
        if (checksum(unsigned) != note.u32(CHECKSUM)) {
            throw new ElfFormatException(
                    "The file is damaged: its checksum is 0x%08x, but was 0x%08x when it was written"
                            .formatted(checksum(unsigned), note.u32(CHECKSUM)));
        }
    }

    static Set<CpuFeature> features(ElfInput note) {
        Set<CpuFeature> features = EnumSet.noneOf(CpuFeature.class);
        int end = CHECKSUM + note.index(4);
        for (int at = NAMES; at < end; ) {
            String name = note.string(at);
            features.add(feature(name));
            at += name.length() + 1;
        }
        return features;
    }

    private static CpuFeature feature(String name) {
        try {
            return CpuFeature.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ElfFormatException("The CPU feature '%s' is unknown".formatted(name));
        }
    }
}
