package dev.asm64.object;

import dev.asm64.names.Names;

import java.util.Objects;

/**
 * A part of the code that is placed in memory as one piece: its name, and what may be done with it
 * there (System V ABI, chapter 4, "Special Sections").
 *
 * @param name not empty, without NUL
 * @param kind what it holds
 */
public record Section(String name, SectionKind kind) {
    /** Instructions. */
    public static final Section TEXT = new Section(".text", SectionKind.TEXT);

    /** Constants. */
    public static final Section RODATA = new Section(".rodata", SectionKind.RODATA);

    /** Variables with a first value. */
    public static final Section DATA = new Section(".data", SectionKind.DATA);

    /** Variables that start as zero. */
    public static final Section BSS = new Section(".bss", SectionKind.BSS);

    /**
     * Checks the name.
     *
     * @throws dev.asm64.error.IllegalNameException if it is empty or has a NUL
     * @throws NullPointerException if an argument is null
     */
    public Section {
        Names.require("section", name);
        Objects.requireNonNull(kind, "section: kind is null");
    }

    // Written out, because the first call of a record's own has to link it: a process that
    // assembles would start much later.

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Section that && name.equals(that.name) && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
