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

    /** In {@link #asReg()}: what {@link #REX_FORBIDDEN} is in the encoding. */
    public static final int NO_REX = 1 << 30;

    /** In {@link #encoding()}: how far to the left the number of the mask stands. */
    public static final int MASK_SHIFT = 8;

    /** In {@link #encoding()}: masked elements become zero. */
    public static final int ZEROING = 0x800;

    /** In {@link #asReg()}: the sign; the register has a mask or a number from 16 on. */
    public static final int EXTENDED = 1 << 31;

    private final int encoding;
    private final int asReg;
    private final int asRm;
    private final String name;

    Register(int encoding, String name) {
        this.encoding = encoding;
        int common = 0xF | REX_REQUIRED | REX_FORBIDDEN;
        int demands =
                ((encoding & ~common) != 0 ? EXTENDED : 0)
                        | ((encoding & REX_FORBIDDEN) != 0 ? NO_REX : 0)
                        | ((encoding & (REX_REQUIRED | 8)) != 0 ? 0x40 : 0);
        int high = encoding >> 3 & 1;
        int low = encoding & 7;
        this.asReg = demands | high << 2 | low << 11;
        this.asRm = demands | high | low << 8;
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

    /**
     * This register as the operand in ModRM.reg: its bits of a REX prefix in the low byte, 0 if it
     * needs none; its bits of ModRM in the second byte; {@link #NO_REX} and {@link #EXTENDED}.
     *
     * @return the bits, to be combined with those of the other operand
     */
    public final int asReg() {
        return asReg;
    }

    /**
     * This register as the operand in ModRM.rm.
     *
     * @return the bits, as those of {@link #asReg}
     */
    public final int asRm() {
        return asRm;
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
