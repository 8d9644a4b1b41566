package dev.asm64.benchmark.generator;

import java.util.Locale;

/** Calls of this project's assembler. */
final class Asm64Dialect implements Dialect {
    @Override
    public String method(String mnemonic) {
        return mnemonic;
    }

    @Override
    public String register(RegisterKind kind, int number) {
        return kind.nameOf(number).toUpperCase(Locale.ROOT);
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
            case MASK -> "K";
        };
    }

    @Override
    public String type(Operand.Memory memory) {
        return "Mem" + memory.size() + (memory.broadcast() ? "Bcst" : "");
    }

    @Override
    public String memory(Operand.Memory memory, int vectorLength, String base, String index) {
        return "m%d%s(%s%s%s)"
                .formatted(
                        memory.size(),
                        memory.broadcast() ? "bcst" : "",
                        base,
                        memory.index() == null ? "" : ", " + index + ", " + memory.scale(),
                        memory.displacement() == 0 ? "" : ", " + memory.displacement());
    }

    @Override
    public String call(String method, String arguments, Mask mask) {
        return "a.%s(%s);".formatted(method, arguments);
    }

    @Override
    public String masked(String register, Mask mask) {
        return "%s.%s(%s)".formatted(register, mask.zeroing() ? "kz" : "k", mask.register());
    }

    @Override
    public String declare(String label) {
        return "Label %s = a.label();".formatted(label);
    }

    @Override
    public String bind(String label) {
        return "a.bind(%s);".formatted(label);
    }
}
