package dev.asm64.generator;

import java.util.HashMap;
import java.util.Map;

/** The kinds of operands a table line can name, one for each token of the notation. */
enum OperandKind {
    R8("r8", Type.REGISTER, "Reg8"),
    R16("r16", Type.REGISTER, "Reg16"),
    R32("r32", Type.REGISTER, "Reg32"),
    R64("r64", Type.REGISTER, "Reg64"),
    SREG("sreg", Type.REGISTER, "SegmentReg"),
    CR("cr", Type.REGISTER, "ControlReg"),
    DR("dr", Type.REGISTER, "DebugReg"),
    XMM("xmm", Type.REGISTER, "Xmm"),
    YMM("ymm", Type.REGISTER, "Ymm"),
    ZMM("zmm", Type.REGISTER, "Zmm"),
    MM("mm", Type.REGISTER, "Mm"),
    STI("sti", Type.REGISTER, "St"),
    K("k", Type.REGISTER, "K"),
    TMM("tmm", Type.REGISTER, "Tmm"),
    BND("bnd", Type.REGISTER, "Bnd"),
    AL("al", R8, "Al", 0),
    CL("cl", R8, "Cl", 1),
    AX("ax", R16, "Ax", 0),
    DX("dx", R16, "Dx", 2),
    EAX("eax", R32, "Eax", 0),
    RAX("rax", R64, "Rax", 0),
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
    M("m", Type.MEMORY, "M"),
    M8("m8", Type.MEMORY, "M8"),
    M16("m16", Type.MEMORY, "M16"),
    M32("m32", Type.MEMORY, "M32"),
    M48("m48", Type.MEMORY, "M48"),
    M64("m64", Type.MEMORY, "M64"),
    M80("m80", Type.MEMORY, "M80"),
    M128("m128", Type.MEMORY, "M128"),
    M256("m256", Type.MEMORY, "M256"),
    M384("m384", Type.MEMORY, "M384"),
    M512("m512", Type.MEMORY, "M512"),
    SOURCE_8("m8[rsi]", Type.STRING_SOURCE, "M8"),
    SOURCE_16("m16[rsi]", Type.STRING_SOURCE, "M16"),
    SOURCE_32("m32[rsi]", Type.STRING_SOURCE, "M32"),
    SOURCE_64("m64[rsi]", Type.STRING_SOURCE, "M64"),
    DESTINATION_8("m8[rdi]", Type.STRING_DESTINATION, "M8"),
    DESTINATION_16("m16[rdi]", Type.STRING_DESTINATION, "M16"),
    DESTINATION_32("m32[rdi]", Type.STRING_DESTINATION, "M32"),
    DESTINATION_64("m64[rdi]", Type.STRING_DESTINATION, "M64"),
    TABLE_8("m8[rbx]", Type.STRING_TABLE, "M8"),
    IMM8("imm8", 1, -128, 255),
    UIMM8("uimm8", 1, 0, 255),
    SIMM8("simm8", 1, -128, 127),
    IMM16("imm16", 2, -32768, 65535),
    UIMM16("uimm16", 2, 0, 65535),
    IMM32("imm32", 4, Integer.MIN_VALUE, Integer.MAX_VALUE),
    SIMM32("simm32", 4, Integer.MIN_VALUE, Integer.MAX_VALUE),
    IMM64("imm64", 8, Long.MIN_VALUE, Long.MAX_VALUE),
    ONE("1", 0, 1, 1),
    THREE("3", 0, 3, 3),
    REL8("rel8", Type.RELATIVE, "Label"),
    REL32("rel32", Type.RELATIVE, "Label"),
    MOFFS8("moffs8", Type.MOFFS, "long"),
    MOFFS16("moffs16", Type.MOFFS, "long"),
    MOFFS32("moffs32", Type.MOFFS, "long"),
    MOFFS64("moffs64", Type.MOFFS, "long");

    /** What kinds have in common for the encoding. */
    enum Type {
        REGISTER,
        FIXED_REGISTER,
        MEMORY,
        STRING_SOURCE,
        STRING_DESTINATION,
        STRING_TABLE,
        IMMEDIATE,
        RELATIVE,
        MOFFS
    }

    private static final Map<String, OperandKind> BY_TOKEN = new HashMap<>();

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

    OperandKind(String token, Type type, String javaType) {
        this(token, type, javaType, null, 0, 0, 0, 0);
    }

    OperandKind(String token, OperandKind general, String javaType, int number) {
        this(token, Type.FIXED_REGISTER, javaType, general, number, 0, 0, 0);
    }

    OperandKind(String token, int bytes, long min, long max) {
        this(token, Type.IMMEDIATE, bytes == 8 ? "long" : "int", null, 0, bytes, min, max);
    }

    OperandKind(
            String token,
            Type type,
            String javaType,
            OperandKind general,
            int number,
            int bytes,
            long min,
            long max) {
        this.token = token;
        this.type = type;
        this.javaType = javaType;
        this.general = general;
        this.number = number;
        this.bytes = bytes;
        this.min = min;
        this.max = max;
    }

    static OperandKind of(String token, Location location) {
        OperandKind kind = BY_TOKEN.get(token);
        if (kind == null) {
            throw location.error("unknown operand '" + token + "'");
        }
        return kind;
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

    /** Whether every operand of this kind is one of the other kind too. */
    boolean isSpecialCaseOf(OperandKind other) {
        return this == other
                || general == other
                || type == other.type
                        && (type == Type.RELATIVE
                                || type == Type.IMMEDIATE && bytes <= other.bytes);
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
