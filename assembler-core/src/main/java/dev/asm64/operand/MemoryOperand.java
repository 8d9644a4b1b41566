package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

import java.util.Objects;

/**
 * A memory operand: an address in the form base + index*scale + displacement, absolute, or relative
 * to RIP. Made by the factories of {@link Memory}; its class says how many bits it addresses.
 * Immutable, so that one operand can be used many times.
 */
public abstract class MemoryOperand {
    /** In {@link #encoding()}: where the SIB byte stands. */
    public static final int SIB_SHIFT = 8;

    /** In {@link #encoding()}: the address has a SIB byte. */
    public static final int HAS_SIB = 1 << 16;

    /** In {@link #encoding()}: where bit 3 of base and index stand, as in REX.B and REX.X. */
    public static final int REX_SHIFT = 17;

    /** In {@link #encoding()}: where the number of displacement bytes (0, 1 or 4) stands. */
    public static final int DISPLACEMENT_SIZE_SHIFT = 19;

    /** In {@link #encoding()}: where bit 4 of base and index stand, as in REX2.B4 and REX2.X4. */
    public static final int HIGH_SHIFT = 22;

    /** In {@link #encoding()}: the address is computed in 32 bits. */
    public static final int ADDRESS_32 = 1 << 24;

    /**
     * In {@link #encoding()}: where the segment register's number plus one stands; 0 is no
     * override.
     */
    public static final int SEGMENT_SHIFT = 25;

    /**
     * In {@link #encoding()}: the displacement counts from the end of the instruction, or to a
     * label.
     */
    public static final int RIP_RELATIVE = 1 << 28;

    /** In {@link #encoding()}: where the number of the mask stands; 0 is no mask. */
    public static final int MASK_SHIFT = 29;

    private final int encoding;
    private final int displacement;
    private final Label label;

    MemoryOperand(int encoding, int displacement, Label label) {
        this.encoding = encoding;
        this.displacement = displacement;
        this.label = label;
    }

    /**
     * The address as instructions encode it: ModRM with a zero reg field in the low byte, and the
     * parts that the constants of this class name.
     *
     * @return the encoding, without the displacement
     */
    public final int encoding() {
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
     * The same address with a SIB byte, even where it could do without.
     *
     * @return the operand; this one if it has a SIB byte
     */
    public final MemoryOperand withSib() {
        return (encoding & HAS_SIB) != 0
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

    static int displacementSize(int bytes) {
        return bytes << DISPLACEMENT_SIZE_SHIFT;
    }

    static int baseBits(int base) {
        return (base >> 3 & 1) << REX_SHIFT | (base >> 4 & 1) << HIGH_SHIFT;
    }

    static int indexBits(int index) {
        return (index >> 3 & 1) << REX_SHIFT + 1 | (index >> 4 & 1) << HIGH_SHIFT + 1;
    }

    final int segmentEncoding(SegmentReg segment) {
        int bits = Objects.requireNonNull(segment, "Memory operand: segment is null").number() + 1;
        return encoding & ~(7 << SEGMENT_SHIFT) | bits << SEGMENT_SHIFT;
    }

    final int maskEncoding(K mask) {
        if (mask == null) {
            throw new NullPointerException(this + ": mask is null");
        } else if (mask.number() == 0) {
            throw new IllegalOperandException(
                    this + ": k0 cannot be a mask, it encodes the absence of one; use k1 to k7");
        }
        return encoding | mask.number() << MASK_SHIFT;
    }

    /** Returns the operand in assembly language, such as {@code m64 fs:[rax+rcx*8+16]}. */
    @Override
    public final String toString() {
        return AddressText.of(this);
    }
}
