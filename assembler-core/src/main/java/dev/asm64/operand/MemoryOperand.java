package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

import java.util.Objects;

/**
 * A memory operand: an address in the form base + index*scale + displacement, absolute, or relative
 * to RIP. Made by the factories of {@link Memory}; its class says how many bits it addresses.
 * Immutable, so that one operand can be used many times.
 */
public abstract class MemoryOperand {
    /** In {@link #encoding()}: where the SIB byte stands, if there is one. */
    public static final int SIB_SHIFT = 8;

    /** In {@link #encoding()}: where bit 3 of base and index stand, as REX has B and X. */
    public static final int REX_SHIFT = 48;

    /** In {@link #encoding()}: the address is computed in 32 bits. */
    public static final long ADDRESS_32 = 1L << 50;

    /** In {@link #encoding()}: where the number of bytes stands, ModRM included (1 to 6). */
    public static final int SIZE_SHIFT = 51;

    /**
     * Added to {@link #encoding()}, this makes a displacement of 8 bits one of 32: ModRM.mod and
     * the number of bytes.
     */
    public static final long LONGER_DISPLACEMENT = 0x40 + (3L << SIZE_SHIFT);

    /** In {@link #encoding()}: where bit 4 of base and index stand, as REX2 has B4 and X4. */
    public static final int HIGH_SHIFT = 54;

    /**
     * In {@link #encoding()}: where the segment register's number plus one stands; 0 is no
     * override.
     */
    public static final int SEGMENT_SHIFT = 56;

    /** In {@link #encoding()}: set if the address needs a REX prefix. */
    public static final int REX_NEEDED = Register.REX_NEEDED;

    /** In {@link #encoding()}: where the number of the mask stands; 0 is no mask. */
    public static final int MASK_SHIFT = 60;

    /**
     * In {@link #encoding()}, the sign: the address is not that of most instructions, which needs
     * no prefix but REX, no mask and no label.
     */
    public static final long UNCOMMON = Register.UNCOMMON;

    private final long encoding;

    /**
     * Stands in the encoding too. Kept beside it, because there its place depends on the base: here
     * it is constant to the just-in-time compiler where it is in the program.
     */
    private final int displacement;

    private final Label label;

    MemoryOperand(long encoding, int displacement, Label label) {
        this.encoding = encoding;
        this.displacement = displacement;
        this.label = label;
    }

    /**
     * The address as instructions encode it: in the low six bytes ModRM with a zero reg field, SIB
     * if there is one, and the displacement in 32 bits, also where instructions take fewer of them;
     * above them the parts that the constants of this class name.
     *
     * @return the encoding
     */
    public final long encoding() {
        return encoding;
    }

    /**
     * The displacement, or the offset to the label.
     *
     * @return the signed displacement in bytes
     */
    public final int displacement() {
        return displacement;
    }

    /**
     * The label that the address is relative to.
     *
     * @return the label, null if there is none
     */
    public final Label label() {
        return label;
    }

    /**
     * Whether the displacement counts from the end of the instruction, or to a label.
     *
     * @return true if the address is relative to RIP
     */
    public final boolean isRipRelative() {
        return (encoding & 0xC7) == 5;
    }

    /**
     * Whether an address has a SIB byte.
     *
     * @param encoding the address as {@link #encoding()}
     * @return true if the second byte is a SIB byte
     */
    public static boolean hasSib(long encoding) {
        return (encoding & 7) == 4;
    }

    /**
     * The same address with a SIB byte, even where it could do without.
     *
     * @return the operand; this one if it has a SIB byte
     */
    public final MemoryOperand withSib() {
        return hasSib(encoding)
                ? this
                : new Mem(AddressEncoding.withSib(encoding), displacement, label);
    }

    /** The operand's type in the notation of the Intel SDM, such as {@code m64}. */
    abstract String notation();

    /** The index register of a number, null if the number means that there is none. */
    Register index(int number) {
        return number == 4 ? null : general(number);
    }

    /** The register of a number in the size of the address. */
    final Register general(int number) {
        return (encoding & ADDRESS_32) != 0 ? Reg32.of(number) : Reg64.of(number);
    }

    final long segmentEncoding(SegmentReg segment) {
        long bits = Objects.requireNonNull(segment, "Memory operand: segment is null").number() + 1;
        return encoding & ~(7L << SEGMENT_SHIFT) | bits << SEGMENT_SHIFT | UNCOMMON;
    }

    final long maskEncoding(K mask) {
        if (mask == null) {
            throw new NullPointerException(this + ": mask is null");
        } else if (mask.number() == 0) {
            throw new IllegalOperandException(
                    this + ": k0 cannot be a mask, it encodes the absence of one; use k1 to k7");
        }
        return encoding | (long) mask.number() << MASK_SHIFT | UNCOMMON;
    }

    /** Returns the operand in assembly language, such as {@code m64 fs:[rax+rcx*8+16]}. */
    @Override
    public final String toString() {
        return AddressText.of(this);
    }
}
