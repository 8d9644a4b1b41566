package dev.asm64.benchmark.generator;

import java.util.Set;

/** Calls of AsmJit's x86::Assembler. */
final class AsmJitDialect implements Dialect {
    static final Set<String> CPP_KEYWORDS = Set.of("and", "or", "xor", "not");

    @Override
    public String method(String mnemonic) {
        return CPP_KEYWORDS.contains(mnemonic) ? mnemonic + "_" : mnemonic;
    }

    @Override
    public String register(RegisterKind kind, int number) {
        return "x86::" + kind.nameOf(number);
    }

    @Override
    public String type(RegisterKind kind) {
        return switch (kind) {
            case GP64, GP32, GP16, GP8 -> "x86::Gp";
            case XMM -> "x86::Xmm";
            case YMM -> "x86::Ymm";
            case ZMM -> "x86::Zmm";
            case MASK -> "x86::KReg";
        };
    }

    @Override
    public String type(Operand.Memory memory) {
        return "x86::Mem";
    }

    @Override
    public String memory(Operand.Memory memory, int vectorLength, String base, String index) {
        String broadcast =
                memory.broadcast() ? "._1to%d()".formatted(vectorLength / memory.size()) : "";
        String indexAndShift =
                memory.index() == null
                        ? ""
                        : index + ", " + Integer.numberOfTrailingZeros(memory.scale()) + ", ";
        return "x86::ptr(%s, %s%d, %d)%s"
                .formatted(
                        base, indexAndShift, memory.displacement(), memory.size() / 8, broadcast);
    }

    @Override
    public String call(String method, String arguments, Mask mask) {
        String options =
                mask == null
                        ? ""
                        : "k(%s).%s".formatted(mask.register(), mask.zeroing() ? "z()." : "");
        return "a.%s%s(%s);".formatted(options, method, arguments);
    }

    @Override
    public String masked(String register, Mask mask) {
        return register;
    }

    @Override
    public String declare(String label) {
        return "Label %s = a.newLabel();".formatted(label);
    }

    @Override
    public String bind(String label) {
        return "a.bind(%s);".formatted(label);
    }
}
