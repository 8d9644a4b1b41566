package dev.asm64.encoding;

import dev.asm64.operand.Dfv;
import dev.asm64.operand.Register;

/**
 * One encoding form as a number: all that the encoder must know, in 64 bits that the just-in-time
 * compiler folds into the emitted bytes. The generated methods write the numbers with the constants
 * of this class; field names are those of the Intel SDM, volume 2, chapter 2.
 *
 * <p>What stands in the second to the fourth byte of an EVEX prefix has its place in those of the
 * number, so that one mask makes the prefix.
 */
public final class Form {
    /**
     * Where the opcode map stands: 0 one-byte, 1 0F, 2 0F38, 3 0F3A, others as VEX and XOP number
     * them.
     */
    public static final int MAP = 8;

    /** The opcode map 0F. */
    public static final long MAP_0F = 1L << MAP;

    /** The opcode map 0F38. */
    public static final long MAP_0F38 = 2L << MAP;

    /** The opcode map 0F3A. */
    public static final long MAP_0F3A = 3L << MAP;

    private static final int SPACE = 13;

    /** A VEX prefix. */
    public static final long VEX = 1L << SPACE;

    /** An EVEX prefix. */
    public static final long EVEX = 2L << SPACE;

    /** An XOP prefix. */
    public static final long XOP = 3L << SPACE;

    private static final long SPACES = 3L << SPACE;

    private static final int PREFIX = 16;

    /** The mandatory prefix 66 of a VEX or XOP form; legacy forms have {@link #OPERAND_SIZE}. */
    public static final long PREFIX_66 = 1L << PREFIX;

    /** The mandatory prefix F3. */
    public static final long PREFIX_F3 = 2L << PREFIX;

    /** The mandatory prefix F2. */
    public static final long PREFIX_F2 = 3L << PREFIX;

    /** The prefix 66; legacy forms only. */
    public static final long OPERAND_SIZE = 1L << 18;

    /** VEX.L. */
    public static final long VEX_L = 1L << 18;

    /** REX.W, VEX.W. */
    public static final long W = 1L << 23;

    /** Where EVEX.L'L stands. */
    public static final int VECTOR_LENGTH = 29;

    /** Where the /digit stands, the value of ModRM.reg. */
    public static final int DIGIT = 32;

    /** Where the binary logarithm of the factor of an 8-bit displacement stands (disp8*N). */
    public static final int DISP8_SCALE = 35;

    /** The form has what few forms have: it takes the long way through the encoder. */
    private static final long UNCOMMON = 1L << 63;

    /** A mandatory prefix besides 66; legacy forms only. */
    public static final long TWO_PREFIXES = UNCOMMON;

    private static final int LEGACY_PREFIX = 24;

    /** The prefix LOCK. */
    public static final long LOCK = 1L << LEGACY_PREFIX | UNCOMMON;

    /** The prefix REPNE. */
    public static final long REPNE = 2L << LEGACY_PREFIX | UNCOMMON;

    /** The prefix REP or REPE. */
    public static final long REP = 3L << LEGACY_PREFIX | UNCOMMON;

    /** The prefix 67, besides that of a memory operand. */
    public static final long ADDRESS_SIZE = 1L << 26 | UNCOMMON;

    /** The instruction FWAIT (9B) before all prefixes. */
    public static final long WAIT = 1L << 27 | UNCOMMON;

    /** The instruction does not exist with a REX2 prefix. */
    public static final long NO_REX2 = 1L << 38;

    /** EVEX.b: the memory operand is broadcast, or the operation rounded. */
    public static final long BROADCAST = 1L << 28;

    /** SIB.index is a vector register, whose bit 4 is EVEX.V'. */
    public static final long VECTOR_INDEX = 1L << 38;

    /** The register in ModRM.rm is a general-purpose one, whose bit 4 is EVEX.B4. */
    public static final long GENERAL_RM = 1L << 39;

    /** The register in ModRM.reg is a general-purpose one, which from R16 on needs APX. */
    public static final long GENERAL_REG = 1L << 15;

    /** The register in VEX.vvvv is a general-purpose one, which from R16 on needs APX. */
    public static final long GENERAL_VVVV = 1L << 31;

    /** EVEX.ND, at the place of EVEX.b: VEX.vvvv is a destination of its own. */
    public static final long NEW_DATA_DESTINATION = BROADCAST;

    /**
     * Where the bits stand that differ from the usual in the low four bits of the last EVEX byte.
     */
    public static final int LAST_BITS = 24;

    /** EVEX.NF: the flags are left alone. */
    public static final long NO_FLAGS = 4L << LAST_BITS;

    /** A REX2 prefix, whatever the registers are; legacy forms only. */
    public static final long REX2 = 1L << 28 | UNCOMMON;

    /** Where the number of the set of CPU features stands that the form needs. */
    public static final int FEATURES = 40;

    /** Where the number of the form stands, its line in the list of forms. */
    public static final int NUMBER = 48;

    private static final long GENERAL = GENERAL_RM | GENERAL_REG | GENERAL_VVVV;

    private static final int[] LEGACY_PREFIXES = {0, 0xF0, 0xF2, 0xF3};

    private Form() {}

    static int opcode(long form) {
        return (int) form & 0xFF;
    }

    static int map(long form) {
        return (int) (form >> MAP) & 0x1F;
    }

    static boolean isLegacy(long form) {
        return (form & SPACES) == 0;
    }

    static boolean isEvex(long form) {
        return (form & SPACES) == EVEX;
    }

    static boolean isXop(long form) {
        return (form & SPACES) == XOP;
    }

    /** The mandatory prefix as VEX.pp. */
    static int pp(long form) {
        return (int) (form >> PREFIX) & 3;
    }

    static boolean has(long form, long bit) {
        return (form & bit & ~UNCOMMON) != 0;
    }

    /** Whether the form has a vector operand in each field of an EVEX prefix that has five bits. */
    public static boolean isVectorEvex(long form) {
        return (form & (SPACES | GENERAL)) == EVEX;
    }

    static int prefixSize(long form) {
        return (int) (form >> 17 | form >> 18) & 1;
    }

    /** The prefix 66, F3 or F2 of a legacy form, 0 for none. */
    static int prefix(long form) {
        return (int) (0x66_F2F3_0000L >>> (form >> PREFIX << 3 & 0x38)) & 0xFF;
    }

    /** The bytes that select the opcode map of a legacy form: none, 0F, 0F 38 or 0F 3A. */
    static int escape(long form) {
        return (int) (0x3A0F_380F_000F_0000L >>> (form >> MAP << 4 & 0x30)) & 0xFFFF;
    }

    /** How many bytes a legacy form has from the opcode map to the opcode. */
    static int opcodeSize(long form) {
        return 0x3321 >> (form >> MAP << 2 & 0xC) & 3;
    }

    /** The bytes of a legacy form from the opcode map to the opcode. */
    static long opcodeBytes(long form) {
        return (long) opcode(form) << 8 * opcodeSize(form) - 8 | escape(form);
    }

    /**
     * The three bytes of a VEX or XOP prefix and the opcode, for register 0 in all operands: C4 or
     * 8F, then R X B and the map, then W, vvvv, L and pp; R, X, B and vvvv are inverted (Intel SDM
     * volume 2, section 2.3.5).
     */
    static long vex(long form) {
        int empty = isXop(form) ? 0x78E08F : 0x78E0C4;
        return form & 0x871F00 ^ empty | (form & 0xFF) << 24;
    }

    /**
     * Whether a form has VEX, the map 0F and no W, so that the prefix may have two bytes (Intel SDM
     * volume 2, section 2.3.5).
     */
    static boolean isTwoByteVex(long form) {
        return (form & (SPACES | 0x1FL << MAP | W)) == (VEX | MAP_0F);
    }

    /**
     * Prefix and opcode in the layout of {@link TwoByteVexForms}, for register 0 in all operands.
     */
    static long twoByteVex(long form) {
        return (form & 0xFF) << 48 | (form & 0x7_0000) << 24 ^ 0x7800_0020_80C5L;
    }

    /**
     * The four bytes of an EVEX prefix and the opcode, for register 0 in all operands: 62, then R X
     * B R' B4 and the map, W vvvv X4 and pp, z L'L b V' and the mask; R, X, B, R', vvvv, X4 and V'
     * are inverted (Intel SDM volume 2, section 2.7.1; APX specification, section 3.1.2).
     */
    static long evex(long form) {
        return form & 0x7FFF1F00 ^ 0x087CF062 | (form & 0xFF) << 32;
    }

    static int w(long form) {
        return (int) (form >> 23) & 1;
    }

    static int disp8Scale(long form) {
        return (int) (form >> DISP8_SCALE) & 7;
    }

    static long digit(long form) {
        return form >> DIGIT & 7;
    }

    /** The byte of LOCK, REPNE or REP, 0 for none. */
    static int legacyPrefix(long form) {
        return LEGACY_PREFIXES[(int) (form >> LEGACY_PREFIX) & 3];
    }

    /** The form with the default flags of a conditional compare. */
    static long with(long form, Dfv dfv) {
        return form | (long) (~dfv.encoding() & 0xF) << Register.EVEX_VVVV;
    }

    /** Whether a form needs any CPU feature beyond the x86-64 baseline. */
    public static boolean needsFeatures(long form) {
        return (form & 0xFFL << FEATURES) != 0;
    }

    static int featureSet(long form) {
        return (int) (form >> FEATURES) & 0xFF;
    }

    static int number(long form) {
        return (int) (form >>> NUMBER) & 0x7FFF;
    }
}
