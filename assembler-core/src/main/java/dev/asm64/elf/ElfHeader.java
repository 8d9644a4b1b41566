package dev.asm64.elf;

import dev.asm64.error.ElfFormatException;

/**
 * The first bytes of a file (System V ABI, chapter 4, "ELF Header").
 *
 * @param type relocatable or executable
 * @param entry the address where an executable starts
 * @param segments the number of program headers, which follow this header
 * @param sectionHeaders where the section headers are
 * @param sections their number
 * @param names the index of the section with the names of sections
 */
record ElfHeader(int type, long entry, int segments, int sectionHeaders, int sections, int names) {
    static final int SIZE = 64;
    static final int RELOCATABLE = 1;
    static final int EXECUTABLE = 2;

    private static final byte[] IDENTIFICATION = {
        0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int X86_64 = 62;

    void write(ElfOutput out) {
        out.bytes(IDENTIFICATION).u16(type).u16(X86_64).u32(1).u64(entry);
        out.u64(segments == 0 ? 0 : SIZE).u64(sectionHeaders).u32(0).u16(SIZE);
        out.u16(ProgramHeader.SIZE).u16(segments);
        out.u16(SectionHeader.SIZE).u16(sections).u16(names);
    }

    static ElfHeader read(ElfInput file) {
        for (int i = 0; i < IDENTIFICATION.length; i++) {
            if (file.u8(i) != IDENTIFICATION[i]) {
                throw new ElfFormatException(
                        "Not an ELF file for 64 bits, little-endian: byte %d is 0x%02x, not 0x%02x"
                                .formatted(i, file.u8(i), IDENTIFICATION[i]));
            }
        }
        if (file.u16(18) != X86_64) {
            throw new ElfFormatException(
                    "The file is for machine %d, not for x86-64 (62)".formatted(file.u16(18)));
        }
        return new ElfHeader(
                file.u16(16),
                file.i64(24),
                file.u16(56),
                file.length(40),
                file.u16(60),
                file.u16(62));
    }
}
