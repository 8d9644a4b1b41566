package dev.asm64.elf;

import dev.asm64.error.ElfFormatException;
import dev.asm64.object.SectionKind;

/** What ELF says of the kinds of sections (System V ABI, chapter 4, "Special Sections"). */
final class SectionFlags {
    private SectionFlags() {}

    static int type(SectionKind kind) {
        return kind == SectionKind.BSS ? SectionHeader.NOBITS : SectionHeader.PROGBITS;
    }

    static long of(SectionKind kind) {
        return switch (kind) {
            case TEXT -> SectionHeader.ALLOC | SectionHeader.EXECINSTR;
            case RODATA -> SectionHeader.ALLOC;
            case DATA, BSS -> SectionHeader.ALLOC | SectionHeader.WRITE;
        };
    }

    static SectionKind kind(String name, SectionHeader header) {
        for (SectionKind kind : SectionKind.values()) {
            if (header.type() == type(kind) && header.flags() == of(kind)) {
                return kind;
            }
        }
        throw new ElfFormatException(
                "Section %s has type %d and flags 0x%x, which this library does not write"
                        .formatted(name, header.type(), header.flags()));
    }
}
