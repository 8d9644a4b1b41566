package dev.asm64.benchmark.generator;

/** Calls of Xbyak's CodeGenerator. */
final class XbyakDialect implements Dialect {
    @Override
    public String method(String mnemonic) {
        return AsmJitDialect.CPP_KEYWORDS.contains(mnemonic) ? mnemonic + "_" : mnemonic;
    }

    @Override
    public String register(RegisterKind kind, int number) {
        return "util::" + kind.nameOf(number);
    }

    @Override
    public String type(RegisterKind kind) {
        return switch (kind) {
            case GP64 -> "Reg64";
            case GP32 -> "Reg32";
            case GP16 -> "Reg16";
            case GP8 -> "Reg8";
            case XMM -> "Xmm";
            case YMM -> "Ymm";
            case ZMM -> "Zmm";
            case MASK -> "Opmask";
        };
    }

    @Override
    public String type(Operand.Memory memory) {
        return "Address";
    }

    @Override
    public String memory(Operand.Memory memory, int vectorLength, String base, String index) {
        String frame =
                memory.broadcast()
                        ? "ptr_b"
                        : switch (memory.size()) {
                            case 8 -> "byte";
                            case 16 -> "word";
                            case 32 -> "dword";
                            case 64 -> "qword";
                            case 128 -> "xword";
                            case 256 -> "yword";
                            default -> "zword";
                        };
        String scaled = memory.index() == null ? "" : " + " + index + " * " + memory.scale();
        String displacement = memory.displacement() == 0 ? "" : " + " + memory.displacement();
        return "util::%s[%s%s%s]".formatted(frame, base, scaled, displacement.replace("+ -", "- "));
    }

    @Override
    public String call(String method, String arguments, Mask mask) {
        return "a.%s(%s);".formatted(method, arguments);
    }

    @Override
    public String masked(String register, Mask mask) {
        return register + " | " + mask.register() + (mask.zeroing() ? " | util::T_z" : "");
    }

    @Override
    public String declare(String label) {
        return "Label %s;".formatted(label);
    }

    @Override
    public String bind(String label) {
        return "a.L(%s);".formatted(label);
    }
}
