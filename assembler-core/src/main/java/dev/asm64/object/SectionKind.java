package dev.asm64.object;

/** What a section holds, and so what may be done with it in memory. */
public enum SectionKind {
    /** Instructions: executed, never written. */
    TEXT,
    /** Constants: neither executed nor written. */
    RODATA,
    /** Variables: written, never executed. */
    DATA,
    /** Variables that start as zero and take no bytes in the code: written, never executed. */
    BSS
}
