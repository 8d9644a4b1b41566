package dev.asm64.runtime.memory;

/** What may be done with pages. There is no constant for writing and executing at once. */
public enum Protection {
    NONE(0, "PROT_NONE"),
    READ(0x1, "PROT_READ"),
    READ_WRITE(0x1 | 0x2, "PROT_READ|PROT_WRITE"),
    READ_EXECUTE(0x1 | 0x4, "PROT_READ|PROT_EXEC");

    private final int bits;
    private final String text;

    Protection(int bits, String text) {
        this.bits = bits;
        this.text = text;
    }

    /** The {@code prot} argument of mmap(2) and mprotect(2). */
    int bits() {
        return bits;
    }

    @Override
    public String toString() {
        return text;
    }
}
