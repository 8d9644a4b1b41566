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

    /**
     * In the bits for legacy and VEX instructions, the sign: few of them can encode the register.
     */
    static final long UNCOMMON = 1L << 63;

    /**
     * In the bits for legacy and VEX instructions: set besides the sign if the reason is a mask or
     * a number from 16 on; else the register is one of AH to BH.
     */
    public static final long EXTENDED = 1L << 62;

    /** In the bits for legacy instructions: where ModRM stands behind an opcode of one byte. */
    public static final int LEGACY_MODRM = 16;

    /** In {@link #vexReg()} and its like: where ModRM stands. */
    public static final int VEX_MODRM = 32;

    /** In {@link #twoByteVexReg()} and its like: where ModRM stands. */
    public static final int TWO_BYTE_VEX_MODRM = 56;

    /** In {@link #twoByteVexReg()} and its like: where the register in VEX.vvvv stands. */
    public static final int TWO_BYTE_VEX_VVVV = 43;

    /**
     * In {@link #twoByteVexReg()} and its like: the bits that turn a prefix of two bytes into one
     * of three, with X and B still to be turned where they are needed: C4 for C5, X, B and the map
     * 0F, 24 for 32 as the distance of the shift.
     */
    public static final long THREE_BYTE_VEX = 0x38_6101;

    /** In {@link #evexReg()} and its like: where ModRM stands. */
    public static final int EVEX_MODRM = 40;

    /**
     * In the bits for legacy and EVEX instructions, of which the encoder makes those of all kinds:
     * where a bit is set if the register needs a REX prefix in ModRM.
     */
    public static final int REX_NEEDED = 59;

    // Places in a prefix of EVEX, seen as a number, and of VEX, as far as it has them (Intel SDM
    // volume 2, section 2.7.1).

    /** In {@link #evexReg()} and its like: where bit 4 of the register in ModRM.reg stands. */
    public static final int EVEX_R4 = 12;

    /** In {@link #evexReg()} and its like: where bit 3 of that in ModRM.rm stands. */
    public static final int EVEX_B = 13;

    /** In {@link #evexReg()} and its like: where bit 4 of a vector register in ModRM.rm stands. */
    public static final int EVEX_X = 14;

    /** In {@link #evexReg()} and its like: where bit 3 of that in ModRM.reg stands. */
    public static final int EVEX_R = 15;

    /** In {@link #evexReg()} and its like: where the low bits of that in VEX.vvvv stands. */
    public static final int EVEX_VVVV = 19;

    /** In {@link #evexReg()} and its like: where the mask stands. */
    public static final int EVEX_MASK = 24;

    /** In {@link #evexReg()} and its like: where bit 4 of that in VEX.vvvv stands. */
    public static final int EVEX_V4 = 27;

    /** In {@link #evexReg()} and its like: set if masked elements become zero. */
    public static final int EVEX_Z = 31;

    private final int encoding;
    private final long legacyReg;
    private final long legacyRm;
    private final long vexReg;
    private final long vexVvvv;
    private final long vexRm;
    private final long twoByteVexReg;
    private final long twoByteVexVvvv;
    private final long twoByteVexRm;
    private final long evexReg;
    private final long evexVvvv;
    private final long evexRm;
    private final long asBase;
    private final long asSibBase;
    private final long asIndex;

    Register(int encoding) {
        int number = encoding & 0x1F;
        long low = encoding & 7; // stands in ModRM
        long high = encoding >> 3 & 1; // what REX and VEX add
        long highest = encoding >> 4 & 1; // what REX2 and EVEX add
        long lowest4 = encoding & 0xF; // stands in VEX.vvvv
        long uncommon = uncommon(encoding);
        long rexNeeded = (encoding & (8 | REX_REQUIRED)) != 0 ? 1L << REX_NEEDED : 0;
        long zeroing = (encoding & ZEROING) != 0 ? 1 : 0;
        long mask = (encoding >> MASK_SHIFT & 7L) << EVEX_MASK | zeroing << EVEX_Z;
        this.encoding = encoding;
        this.legacyReg = high << 2 | legacyModRm(low << 3) | rexNeeded | uncommon;
        this.legacyRm = high | legacyModRm(low) | rexNeeded | uncommon;
        this.vexReg = high << EVEX_R | low << VEX_MODRM + 3 | uncommon;
        this.vexVvvv = lowest4 << EVEX_VVVV | uncommon;
        this.vexRm = high << EVEX_B | low << VEX_MODRM | uncommon;
        this.twoByteVexReg = high << EVEX_R | low << TWO_BYTE_VEX_MODRM + 3 | uncommon;
        this.twoByteVexVvvv = lowest4 << TWO_BYTE_VEX_VVVV | uncommon;
        this.twoByteVexRm =
                high * (THREE_BYTE_VEX ^ 1 << EVEX_B) | low << TWO_BYTE_VEX_MODRM | uncommon;
        this.evexReg =
                high << EVEX_R | highest << EVEX_R4 | mask | low << EVEX_MODRM + 3 | rexNeeded;
        this.evexVvvv = lowest4 << EVEX_VVVV | highest << EVEX_V4 | mask;
        this.evexRm = high << EVEX_B | highest << EVEX_X | mask | low << EVEX_MODRM | rexNeeded;
        this.asBase = AddressEncoding.ofBase(number);
        this.asSibBase = AddressEncoding.ofSibBase(number);
        this.asIndex = AddressEncoding.ofIndex(number);
    }

    private static long uncommon(int encoding) {
        int demands = encoding & ~(0xF | REX_REQUIRED);
        return (demands != 0 ? UNCOMMON : 0) | ((demands & ~REX_FORBIDDEN) != 0 ? EXTENDED : 0);
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
     * ModRM in a legacy instruction, behind an opcode of one byte, of two, and of three.
     *
     * @param modRm the byte
     * @return the bits, as those of {@link #legacyReg}
     */
    public static long legacyModRm(long modRm) {
        return (modRm | modRm << 8 | modRm << 16) << LEGACY_MODRM;
    }

    /**
     * This register as the operand in ModRM.reg of a legacy instruction, as bits to be combined
     * with those of the other operand. They stand where the instruction has them, so that they need
     * not be moved: REX in the lowest byte, then one byte for the opcode, then ModRM three times,
     * as the opcode may have up to three bytes. Above them is what the register demands.
     *
     * @return the bits
     */
    public final long legacyReg() {
        return legacyReg;
    }

    /**
     * This register as the operand in ModRM.rm or the opcode of a legacy instruction.
     *
     * @return the bits, as those of {@link #legacyReg}
     */
    public final long legacyRm() {
        return legacyRm;
    }

    /**
     * This register as the operand in ModRM.reg of a VEX instruction, as bits to be combined with
     * those of the other operands: those of the prefix in which it differs from register 0, and
     * ModRM. Above them is what the register demands.
     *
     * @return the bits, in the places where the instruction has them
     */
    public final long vexReg() {
        return vexReg;
    }

    /**
     * This register as the operand in VEX.vvvv.
     *
     * @return the bits, as those of {@link #vexReg}
     */
    public final long vexVvvv() {
        return vexVvvv;
    }

    /**
     * This register as the operand in ModRM.rm of a VEX instruction.
     *
     * @return the bits, as those of {@link #vexReg}
     */
    public final long vexRm() {
        return vexRm;
    }

    /**
     * This register as the operand in ModRM.reg of a VEX instruction whose prefix may have two
     * bytes, as bits to be combined with those of the other operands. They stand where the encoder
     * can make either prefix of them in the same few steps; above them is what the register
     * demands.
     *
     * @return the bits, in the places that the encoder gives them
     */
    public final long twoByteVexReg() {
        return twoByteVexReg;
    }

    /**
     * This register as the operand in VEX.vvvv where the prefix may have two bytes.
     *
     * @return the bits, as those of {@link #twoByteVexReg}
     */
    public final long twoByteVexVvvv() {
        return twoByteVexVvvv;
    }

    /**
     * This register as the operand in ModRM.rm where the prefix may have two bytes. From number 8
     * on it makes that three.
     *
     * @return the bits, as those of {@link #twoByteVexReg}
     */
    public final long twoByteVexRm() {
        return twoByteVexRm;
    }

    /**
     * This register as the operand in ModRM.reg of an EVEX instruction, as bits to be combined with
     * those of the other operands: those of the prefix in which it differs from register 0 without
     * a mask, and ModRM. The encoder makes instructions of every kind from them.
     *
     * @return the bits, in the places where the instruction has them
     */
    public final long evexReg() {
        return evexReg;
    }

    /**
     * This register as the operand in EVEX.vvvv.
     *
     * @return the bits, as those of {@link #evexReg}
     */
    public final long evexVvvv() {
        return evexVvvv;
    }

    /**
     * This register as the operand in ModRM.rm of an EVEX instruction. Bit 4 of the number stands
     * in X, where vector registers have it.
     *
     * @return the bits, as those of {@link #evexReg}
     */
    public final long evexRm() {
        return evexRm;
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
        int mask = encoding >> MASK_SHIFT & 7;
        return name()
                + (mask != 0 ? "{k" + mask + "}" : "")
                + ((encoding & ZEROING) != 0 ? "{z}" : "");
    }

    /** The name without a mask, made when it is asked for: few ever are. */
    abstract String name();

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

    /** The name of a general-purpose register: one of the first eight, or a number. */
    final String legacyOrNumbered(String legacyNames, String suffix) {
        return number() < 8 ? legacyNames.split(" ")[number()] : "r" + number() + suffix;
    }

    /**
     * This register under a mask, null the first time. The objects are kept, so that masking
     * allocates nothing; threads that race make several, which are alike. All of a register are
     * made together, in a method too large to be compiled into those that mask.
     */
    final <R> R maskedBy(K mask, R[] known) {
        // Both encodings are plain numbers. This way of saying so makes the least code.
        return mask == null ? null : known[encoding * 8 + mask.encoding() & 0xFF];
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
