package dev.asm64.elf;

/**
 * Where and what a section is (System V ABI, chapter 4, "Sections").
 *
 * @param name the offset of its name
 * @param type what it holds
 * @param flags what may be done with it
 * @param offset where its bytes are in the file
 * @param size their number
 * @param link a section that it needs
 * @param info the section it applies to, or the number of local symbols
 * @param alignment a power of two
 * @param entrySize of one element of a table, else 0
 */
record SectionHeader(
        int name,
        int type,
        long flags,
        int offset,
        int size,
        int link,
        int info,
        int alignment,
        int entrySize) {
    static final int SIZE = 64;

    static final int PROGBITS = 1;
    static final int SYMTAB = 2;
    static final int STRTAB = 3;
    static final int RELA = 4;
    static final int NOTE = 7;
    static final int NOBITS = 8;

    static final long WRITE = 1;
    static final long ALLOC = 2;
    static final long EXECINSTR = 4;
    static final long INFO_LINK = 0x40;

    /** Linkers leave the section out of what they make. */
    static final long EXCLUDE = 0x80000000L;

    void write(ElfOutput out) {
        out.u32(name).u32(type).u64(flags).u64(0).u64(offset).u64(size);
        out.u32(link).u32(info).u64(alignment).u64(entrySize);
    }

    static SectionHeader read(ElfInput header) {
        return new SectionHeader(
                header.index(0),
                header.index(4),
                header.i64(8),
                header.length(24),
                header.length(32),
                header.index(40),
                header.index(44),
                header.length(48),
                header.length(56));
    }
}
