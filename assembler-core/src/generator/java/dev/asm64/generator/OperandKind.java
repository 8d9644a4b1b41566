package dev.asm64.generator;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of operands a table line can name, one for each token of the notation. */
enum OperandKind {
    R8("r8", Type.REGISTER, "Reg8"),
    R16("r16", Type.REGISTER, "Reg16"),
    R32("r32", Type.REGISTER, "Reg32"),
    R64("r64", Type.REGISTER, "Reg64"),
    SREG("sreg", Type.REGISTER, "SegmentReg"),
    CR("cr", Type.REGISTER, "ControlReg"),
    DR("dr", Type.REGISTER, "DebugReg"),
    XMM_DESTINATION("xmm{k}{z}", Type.REGISTER, "XmmDestination"),
    XMM("xmm", XMM_DESTINATION, "Xmm"),
    XMM_MASKED("xmm{k!}", Type.REGISTER, "MaskedXmm"),
    YMM_DESTINATION("ymm{k}{z}", Type.REGISTER, "YmmDestination"),
    YMM("ymm", YMM_DESTINATION, "Ymm"),
    YMM_MASKED("ymm{k!}", Type.REGISTER, "MaskedYmm"),
    ZMM_DESTINATION("zmm{k}{z}", Type.REGISTER, "ZmmDestination"),
    ZMM("zmm", ZMM_DESTINATION, "Zmm"),
    ZMM_MASKED("zmm{k!}", Type.REGISTER, "MaskedZmm"),
    MM("mm", Type.REGISTER, "Mm"),
    STI("sti", Type.REGISTER, "St"),
    K_DESTINATION("k{k}", Type.REGISTER, "KDestination"),
    K("k", K_DESTINATION, "K"),
    TMM("tmm", Type.REGISTER, "Tmm"),
    BND("bnd", Type.REGISTER, "Bnd"),
    AL("al", R8, "Al", 0),
    CL("cl", R8, "Cl", 1),
    AX("ax", R16, "Ax", 0),
    DX("dx", R16, "Dx", 2),
    EAX("eax", R32, "Eax", 0),
    RAX("rax", R64, "Rax", 0),
    ST0("st0", STI, "St0", 0),
    XMM0("xmm0", XMM, "Xmm0", 0),
    FS("fs", SREG, "Fs", 4),
    GS("gs", SREG, "Gs", 5),
    // Implicit operands only.
    AH("ah", R8, "Reg8", 4),
    ECX("ecx", R32, "Reg32", 1),
    EDX("edx", R32, "Reg32", 2),
    EBX("ebx", R32, "Reg32", 3),
    RCX("rcx", R64, "Reg64", 1),
    RDX("rdx", R64, "Reg64", 2),
    RBX("rbx", R64, "Reg64", 3),
    RSP("rsp", R64, "Reg64", 4),
    RBP("rbp", R64, "Reg64", 5),
    RSI("rsi", R64, "Reg64", 6),
    RDI("rdi", R64, "Reg64", 7),
    R11("r11", R64, "Reg64", 11),
    ST1("st1", STI, "St", 1),
    XMM1("xmm1", XMM, "Xmm", 1),
    XMM2("xmm2", XMM, "Xmm", 2),
    XMM3("xmm3", XMM, "Xmm", 3),
    XMM4("xmm4", XMM, "Xmm", 4),
    XMM5("xmm5", XMM, "Xmm", 5),
    XMM6("xmm6", XMM, "Xmm", 6),
    XMM7("xmm7", XMM, "Xmm", 7),
    M("m", Type.MEMORY, "M"),
    SIBMEM("sibmem", Type.MEMORY, "M"),
    M8("m8", Type.MEMORY, "M8"),
    M16_DESTINATION("m16{k}", Type.MEMORY, "M16Destination"),
    M16("m16", M16_DESTINATION, "M16"),
    M32_DESTINATION("m32{k}", Type.MEMORY, "M32Destination"),
    M32("m32", M32_DESTINATION, "M32"),
    M48("m48", Type.MEMORY, "M48"),
    M64_DESTINATION("m64{k}", Type.MEMORY, "M64Destination"),
    M64("m64", M64_DESTINATION, "M64"),
    M80("m80", Type.MEMORY, "M80"),
    M128_DESTINATION("m128{k}", Type.MEMORY, "M128Destination"),
    M128("m128", M128_DESTINATION, "M128"),
    M256_DESTINATION("m256{k}", Type.MEMORY, "M256Destination"),
    M256("m256", M256_DESTINATION, "M256"),
    M384("m384", Type.MEMORY, "M384"),
    M512_DESTINATION("m512{k}", Type.MEMORY, "M512Destination"),
    M512("m512", M512_DESTINATION, "M512"),
    M16BCST_2("m16bcst{1to2}", Type.MEMORY, "M16Bcst2"),
    M16BCST_4("m16bcst{1to4}", Type.MEMORY, "M16Bcst4"),
    M16BCST_8("m16bcst{1to8}", Type.MEMORY, "M16Bcst8"),
    M16BCST_16("m16bcst{1to16}", Type.MEMORY, "M16Bcst16"),
    M16BCST_32("m16bcst{1to32}", Type.MEMORY, "M16Bcst32"),
    M32BCST_2("m32bcst{1to2}", Type.MEMORY, "M32Bcst2"),
    M32BCST_4("m32bcst{1to4}", Type.MEMORY, "M32Bcst4"),
    M32BCST_8("m32bcst{1to8}", Type.MEMORY, "M32Bcst8"),
    M32BCST_16("m32bcst{1to16}", Type.MEMORY, "M32Bcst16"),
    M64BCST_2("m64bcst{1to2}", Type.MEMORY, "M64Bcst2"),
    M64BCST_4("m64bcst{1to4}", Type.MEMORY, "M64Bcst4"),
    M64BCST_8("m64bcst{1to8}", Type.MEMORY, "M64Bcst8"),
    M32_VSIB_X("m32[xmm]", Type.MEMORY, "M32VsibX"),
    M32_VSIB_X_MASKED("m32[xmm]{k!}", Type.MEMORY, "MaskedM32VsibX"),
    M32_VSIB_Y("m32[ymm]", Type.MEMORY, "M32VsibY"),
    M32_VSIB_Y_MASKED("m32[ymm]{k!}", Type.MEMORY, "MaskedM32VsibY"),
    M32_VSIB_Z("m32[zmm]", Type.MEMORY, "M32VsibZ"),
    M32_VSIB_Z_MASKED("m32[zmm]{k!}", Type.MEMORY, "MaskedM32VsibZ"),
    M64_VSIB_X("m64[xmm]", Type.MEMORY, "M64VsibX"),
    M64_VSIB_X_MASKED("m64[xmm]{k!}", Type.MEMORY, "MaskedM64VsibX"),
    M64_VSIB_Y("m64[ymm]", Type.MEMORY, "M64VsibY"),
    M64_VSIB_Y_MASKED("m64[ymm]{k!}", Type.MEMORY, "MaskedM64VsibY"),
    M64_VSIB_Z("m64[zmm]", Type.MEMORY, "M64VsibZ"),
    M64_VSIB_Z_MASKED("m64[zmm]{k!}", Type.MEMORY, "MaskedM64VsibZ"),
    ROUNDING("{er}", Type.ROUNDING, "Rounding"),
    DFV("dfv", Type.DEFAULT_FLAGS, "Dfv"),
    SUPPRESS_EXCEPTIONS("{sae}", Type.ROUNDING, "Sae"),
    SOURCE_8("m8[rsi]", Type.STRING_SOURCE, "M8"),
    SOURCE_16("m16[rsi]", Type.STRING_SOURCE, "M16"),
    SOURCE_32("m32[rsi]", Type.STRING_SOURCE, "M32"),
    SOURCE_64("m64[rsi]", Type.STRING_SOURCE, "M64"),
    DESTINATION_8("m8[rdi]", Type.STRING_DESTINATION, "M8"),
    DESTINATION_16("m16[rdi]", Type.STRING_DESTINATION, "M16"),
    DESTINATION_32("m32[rdi]", Type.STRING_DESTINATION, "M32"),
    DESTINATION_64("m64[rdi]", Type.STRING_DESTINATION, "M64"),
    TABLE_8("m8[rbx]", Type.STRING_TABLE, "M8"),
    UIMM4("uimm4", 1, 0, 15),
    IMM8("imm8", 1, -128, 255),
    UIMM8("uimm8", 1, 0, 255),
    SIMM8("simm8", 1, -128, 127),
    IMM16("imm16", 2, -32768, 65535),
    UIMM16("uimm16", 2, 0, 65535),
    IMM32("imm32", 4, Integer.MIN_VALUE, Integer.MAX_VALUE),
    SIMM32("simm32", 4, Integer.MIN_VALUE, Integer.MAX_VALUE),
    IMM64("imm64", 8, Long.MIN_VALUE, Long.MAX_VALUE),
    ADDRESS_32("addr32", "LabelAddress", 4, "R_X86_64_32"),
    SIGNED_ADDRESS_32("addr32s", "LabelAddress", 4, "R_X86_64_32S"),
    ADDRESS_64("addr64", "LabelAddress", 8, "R_X86_64_64"),
    DISTANCE_32("dist32", "LabelDistance", 4, "R_X86_64_32S"),
    ONE("1", 0, 1, 1),
    THREE("3", 0, 3, 3),
    REL8("rel8", Type.RELATIVE, "Label"),
    REL32("rel32", Type.RELATIVE, "Label"),
    MOFFS8("moffs8", Type.MOFFS, "Moffs"),
    MOFFS16("moffs16", Type.MOFFS, "Moffs"),
    MOFFS32("moffs32", Type.MOFFS, "Moffs"),
    MOFFS64("moffs64", Type.MOFFS, "Moffs");

    /** What kinds have in common for the encoding. */
    enum Type {
        REGISTER,
        FIXED_REGISTER,
        MEMORY,
        STRING_SOURCE,
        STRING_DESTINATION,
        STRING_TABLE,
        IMMEDIATE,
        LABEL_IMMEDIATE,
        RELATIVE,
        MOFFS,
        ROUNDING,
        DEFAULT_FLAGS
    }

    private static final Map<String, OperandKind> BY_TOKEN = new HashMap<>();

    /** The immediates that {@link #conditionOn} tells apart from others. */
    private static final Set<OperandKind> IMMEDIATE_SPECIAL_CASES =
            EnumSet.of(ONE, THREE, SIMM8, SIMM32);

    static {
        for (OperandKind kind : values()) {
            BY_TOKEN.put(kind.token, kind);
        }
    }

    private final String token;
    private final Type type;
    private final String javaType;

    /** The kind that this one is a special case of. */
    private final OperandKind general;

    private final int number;
    private final int bytes;
    private final long min;
    private final long max;
    private final String relocation;

    OperandKind(String token, Type type, String javaType) {
        this(token, type, javaType, null, 0, 0, 0, 0, "");
    }

    /** Operands that are legal wherever the general ones are: those without a mask. */
    OperandKind(String token, OperandKind general, String javaType) {
        this(token, general.type, javaType, general, 0, 0, 0, 0, "");
    }

    OperandKind(String token, OperandKind general, String javaType, int number) {
        this(token, Type.FIXED_REGISTER, javaType, general, number, 0, 0, 0, "");
    }

    OperandKind(String token, int bytes, long min, long max) {
        this(token, Type.IMMEDIATE, bytes == 8 ? "long" : "int", null, 0, bytes, min, max, "");
    }

    /** An immediate that is known when labels have their places. */
    OperandKind(String token, String javaType, int bytes, String relocation) {
        this(token, Type.LABEL_IMMEDIATE, javaType, null, 0, bytes, 0, 0, relocation);
    }

    OperandKind(
            String token,
            Type type,
            String javaType,
            OperandKind general,
            int number,
            int bytes,
            long min,
            long max,
            String relocation) {
        this.token = token;
        this.type = type;
        this.javaType = javaType;
        this.general = general;
        this.number = number;
        this.bytes = bytes;
        this.min = min;
        this.max = max;
        this.relocation = relocation;
    }

    static OperandKind of(String token, Location location) {
        OperandKind kind = BY_TOKEN.get(token);
        if (kind == null) {
            throw location.error("unknown operand '" + token + "'");
        }
        return kind;
    }

    boolean isMemory() {
        return javaType.matches("(Masked)?M[0-9]*(Destination|Bcst.*|Vsib.)?");
    }

    boolean isBroadcast() {
        return javaType.contains("Bcst");
    }

    boolean isVectorIndexed() {
        return javaType.contains("Vsib");
    }

    boolean isGeneralRegister() {
        return javaType.matches("Reg(8|16|32|64)");
    }

    /**
     * The size of a memory operand, or of one element of it if it is broadcast or indexed by a
     * vector.
     */
    int memoryBytes() {
        Matcher size = Pattern.compile("M([0-9]+).*").matcher(javaType.replace("Masked", ""));
        return size.matches() ? Integer.parseInt(size.group(1)) / 8 : 0;
    }

    String token() {
        return token;
    }

    Type type() {
        return type;
    }

    /** The parameter's type in Java. */
    String javaType() {
        return javaType;
    }

    /** Whether Java has no type for the register, so that it cannot be a parameter. */
    boolean isImplicitOnly() {
        return type == Type.FIXED_REGISTER && javaType.equals(general.javaType);
    }

    /** For a fixed register: its number. */
    int number() {
        return number;
    }

    /** For an immediate: how many bytes encode it. */
    int bytes() {
        return bytes;
    }

    /** For an immediate: the smallest legal value. */
    long min() {
        return min;
    }

    /** For an immediate: the largest legal value. */
    long max() {
        return max;
    }

    /** For an immediate made of labels: how its field is computed. */
    String relocation() {
        return relocation;
    }

    /** Whether every operand of this kind is one of the other kind too. */
    boolean isSpecialCaseOf(OperandKind other) {
        return this == other
                || general == other
                || this == REL8 && other == REL32
                || IMMEDIATE_SPECIAL_CASES.contains(this)
                        && other.type == Type.IMMEDIATE
                        && bytes <= other.bytes;
    }

    /** The condition in Java that an argument of the other kind is one of this kind too. */
    String conditionOn(OperandKind other, String argument) {
        if (this == other) {
            return "";
        }
        return switch (this) {
            case ONE, THREE -> argument + " == " + token;
            case SIMM8 ->
                    (other.bytes == 2 ? "(short) " : "") + argument + " == (byte) " + argument;
            case SIMM32 -> argument + " == (int) " + argument;
            default ->
                    type == Type.FIXED_REGISTER
                            ? "encoder.is(" + number + ", " + argument + ")"
                            : "";
        };
    }
}
