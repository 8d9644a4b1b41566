package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

/**
 * A processor register. Each kind of register is a class of its own, so that the compiler rejects
 * an operand of the wrong kind or size; where an instruction demands one certain register, that
 * register is a class of its own too.
 *
 * <p>There is one object for each register: compare with {@code ==}, but not those under a mask.
 * All are immutable.
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
    static final int MASK_SHIFT = 8;

    /** In {@link #encoding()}: masked elements become zero. */
    static final int ZEROING = 0x800;

    /** In {@link #asReg()} and its like, the sign: few instructions can encode the register. */
    static final long UNCOMMON = 1L << 63;

    /** In {@link #asReg()} and its like: because it has a mask or a number from 16 on. */
    public static final long EXTENDED = 1L << 62;

    /** In {@link #asReg()} and its like: where ModRM stands, as behind a VEX prefix and opcode. */
    public static final int VEX_MODRM = 32;

    /** In {@link #asReg()} and its like: ModRM again, as behind an EVEX prefix and opcode. */
    public static final int EVEX_MODRM = 40;

    /** In {@link #asReg()} and its like: where the bits B, X and R of a REX prefix stand. */
    public static final int REX = 48;

    /** In {@link #asReg()} and its like: set if the register needs a REX prefix. */
    public static final int REX_NEEDED = 59;

    private final int encoding;
    private final long asReg;
    private final long asVvvv;
    private final long asRm;
    private final long asBase;
    private final long asSibBase;
    private final long asIndex;
    private final String name;

    Register(int encoding, String name) {
        this.encoding = encoding;
        this.asReg = evexReg() | modRm(3) | rexBits(2) | demands();
        this.asVvvv = evexVvvv() | demands();
        this.asRm = evexRm() | modRm(0) | rexBits(0) | demands();
        this.asBase = AddressEncoding.ofBase(number());
        this.asSibBase = AddressEncoding.ofSibBase(number());
        this.asIndex = AddressEncoding.ofIndex(number());
        this.name = name;
    }

    private long demands() {
        long mask = (long) (encoding >> MASK_SHIFT & 7) << 24 | (long) (encoding & ZEROING) << 20;
        int common = 0xF | REX_REQUIRED;
        boolean isExtended = (encoding & ~(common | REX_FORBIDDEN)) != 0;
        return mask | ((encoding & ~common) != 0 ? UNCOMMON : 0) | (isExtended ? EXTENDED : 0);
    }

    private long modRm(int place) {
        long bits = (encoding & 7) << place;
        return bits << VEX_MODRM | bits << EVEX_MODRM;
    }

    private long rexBits(int place) {
        long high = encoding >> 3 & 1;
        boolean isNeeded = (encoding & (8 | REX_REQUIRED)) != 0;
        return high << REX + place | (isNeeded ? 1L << REX_NEEDED : 0);
    }

    private long evexReg() {
        return (encoding >> 3 & 1) << 15 | (encoding >> 4 & 1) << 12;
    }

    private long evexVvvv() {
        return (encoding & 0xF) << 19 | (encoding >> 4 & 1) << 27;
    }

    private long evexRm() {
        return (encoding >> 3 & 1) << 13 | (encoding >> 4 & 1) << 14;
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
     * #REX_FORBIDDEN} for AH, CH, DH and BH, and for masked destinations the mask and whether it
     * zeroes.
     *
     * @return number and demands
     */
    public final int encoding() {
        return encoding;
    }

    /**
     * This register as the operand in ModRM.reg, as bits to be combined with those of the other
     * operands. They stand where most instructions have them, so that they need not be moved: in
     * the low half the bits of an EVEX prefix in which it differs from register 0 without a mask,
     * of which VEX has some in the same places, then ModRM, twice, and REX.
     *
     * @return the bits
     */
    public final long asReg() {
        return asReg;
    }

    /**
     * This register as the operand in VEX.vvvv.
     *
     * @return the bits, as those of {@link #asReg}
     */
    public final long asVvvv() {
        return asVvvv;
    }

    /**
     * This register as the operand in ModRM.rm, a vector register where EVEX is concerned, or in
     * the opcode.
     *
     * @return the bits, as those of {@link #asReg}
     */
    public final long asRm() {
        return asRm;
    }

    final long asBase() {
        return asBase;
    }

    final long asSibBase() {
        return asSibBase;
    }

    final long asIndex() {
        return asIndex;
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

    /**
     * This register under a mask, null the first time. The objects are kept, so that masking
     * allocates nothing; threads that race make several, which are alike. All of a register are
     * made together, in a method too large to be compiled into those that mask.
     */
    final <R> R maskedBy(K mask, R[] known) {
        return mask == null ? null : known[number() * 8 + (mask.number() & 7)];
    }

    /** Where the register under a mask is, which must be K1 to K7. */
    final int maskIndex(K mask) {
        if (mask == null) {
            throw new NullPointerException(this + ": mask is null");
        } else if (mask.number() == 0) {
            throw new IllegalOperandException(
                    this + ": k0 cannot be a mask, it encodes the absence of one; use k1 to k7");
        }
        return number() * 8 + mask.number();
    }

    static int maskedEncoding(Register register, K mask) {
        return register.encoding() | mask.number() << MASK_SHIFT;
    }

    static int zeroMaskedEncoding(Register register, K mask) {
        return maskedEncoding(register, mask) | ZEROING;
    }
}
