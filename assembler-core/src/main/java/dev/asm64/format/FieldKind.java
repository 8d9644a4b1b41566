package dev.asm64.format;

/** What a field of an instruction is, in the order in which they stand in it. */
public enum FieldKind {
    /** A legacy prefix: one byte of 66, 67, F0, F2, F3 or a segment override. */
    PREFIX("prefix"),

    /** The prefix REX, one byte. */
    REX("REX"),

    /** The prefix REX2 of APX, two bytes. */
    REX2("REX2"),

    /** The prefix VEX, two or three bytes. */
    VEX("VEX"),

    /** AMD's prefix XOP, three bytes. */
    XOP("XOP"),

    /** The prefix EVEX, four bytes. */
    EVEX("EVEX"),

    /** The opcode, with the bytes before it that select its map. */
    OPCODE("opcode"),

    /** The byte ModRM, which names a register and an operand in a register or in memory. */
    MODRM("ModRM"),

    /** The byte SIB: scale, index and base of an address. */
    SIB("SIB"),

    /** The displacement of an address, or the distance to the target of a jump. */
    DISPLACEMENT("displacement"),

    /** An immediate operand, or a byte that tells instructions apart as one would. */
    IMMEDIATE("immediate");

    private final String name;

    FieldKind(String name) {
        this.name = name;
    }

    /** Returns the name in the Intel SDM. */
    @Override
    public String toString() {
        return name;
    }
}
