package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/**
 * A processor register. Each kind of register is a class of its own, so that the compiler rejects
 * an operand of the wrong kind or size; where an instruction demands one certain register, that
 * register is a class of its own too.
 *
 * <p>There is one object for each register: compare with {@code ==}. All are immutable.
 */
public abstract sealed class Register
        permits Reg8,
                Reg16,
                Reg32,
                Reg64,
                XmmDestination,
                YmmDestination,
                ZmmDestination,
                KDestination,
                Mm,
                St,
                Tmm,
                SegmentReg,
                ControlReg,
                DebugReg,
                Bnd {
    /** In {@link #encoding()}: the register needs a REX prefix, whatever the other operands are. */
    public static final int REX_REQUIRED = 0x20;

    /**
     * In {@link #encoding()}: the register cannot be used in an instruction that has a REX prefix.
     */
    public static final int REX_FORBIDDEN = 0x40;

    /** In {@link #encoding()}: how far to the left the number of the mask stands. */
    public static final int MASK_SHIFT = 8;

    /** In {@link #encoding()}: masked elements become zero. */
    public static final int ZEROING = 0x800;

    private final int encoding;
    private final String name;

    Register(int encoding, String name) {
        this.encoding = encoding;
        this.name = name;
    }

    /**
     * The number of this register, as it stands in the fields of prefixes, opcode, ModRM and SIB: 0
     * for RAX, 4 for RSP and AH (Intel SDM volume 2, section 2.1.5).
     *
     * @return 0 to 31
     */
    public final int number() {
        return encoding & 0x1F;
    }

    /**
     * The {@linkplain #number() number} in the low five bits, and above it what this operand
     * demands of the encoding: {@link #REX_REQUIRED} for SPL, BPL, SIL and DIL, {@link
     * #REX_FORBIDDEN} for AH, CH, DH and BH, and for masked destinations the mask's number at
     * {@link #MASK_SHIFT} and {@link #ZEROING}.
     *
     * @return number and demands
     */
    public final int encoding() {
        return encoding;
    }

    /** Returns the name in assembly language, such as {@code rax} or {@code zmm1{k1}{z}}. */
    @Override
    public final String toString() {
        return name;
    }

    static <R> R numbered(R[] all, int number) {
        if (number < 0 || number >= all.length) {
            throw new IllegalOperandException(
                    "No register %s number %d: legal numbers are 0 to %d"
                            .formatted(
                                    all.getClass().componentType().getSimpleName(),
                                    number,
                                    all.length - 1));
        }
        return all[number];
    }

    static String legacyOrNumbered(String legacyNames, int number, String suffix) {
        return number < 8 ? legacyNames.split(" ")[number] : "r" + number + suffix;
    }

    static int maskedEncoding(Register register, K mask) {
        if (mask == null) {
            throw new NullPointerException(register + ": mask is null");
        } else if (mask.number() == 0) {
            throw new IllegalOperandException(
                    register
                            + ": k0 cannot be a mask, it encodes the absence of one; use k1 to k7");
        }
        return register.encoding() | mask.number() << MASK_SHIFT;
    }

    static int zeroMaskedEncoding(Register register, K mask) {
        return maskedEncoding(register, mask) | ZEROING;
    }
}
