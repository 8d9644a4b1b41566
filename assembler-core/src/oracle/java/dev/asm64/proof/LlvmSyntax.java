package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The dialect of LLVM. */
final class LlvmSyntax {
    private LlvmSyntax() {}

    private static final Pattern COMMUTATIVE =
            Pattern.compile(
                    "v(add|mul|and|or|xor|cmp\\w*)p[sd]|vpmaddwd"
                            + "|vp(add|and|or|xor|avg|max|min|mulh|mull|mulu|sad|cmpeq)\\w*");

    static String text(Instance instance) {
        return wouldExchangeSources(instance)
                ? "{vex3} " + translated(instance).replace("{vex} ", "")
                : translated(instance);
    }

    private static String translated(Instance instance) {
        String mnemonic = instance.mnemonic();
        List<String> operands = instance.intel();
        return switch (mnemonic) {
            // The size of the operand tells that the jump is far.
            case "ljmp", "lcall" -> IntelSyntax.text(instance, mnemonic.substring(1), operands);
            // An absolute address of 64 bits; of mov it keeps the low half only.
            case "mov" ->
                    IntelSyntax.text(
                            instance, instance.takesAddress() ? "movabs" : "mov", operands);
            // Its iret is the one of 16 bits.
            case "iret" -> IntelSyntax.text(instance, "iretd", operands);
            // It puts the first of two registers into ModRM.reg; which is which does not matter.
            case "xchg" ->
                    IntelSyntax.text(
                            instance,
                            mnemonic,
                            operands.get(1).contains("[") ? operands : operands.reversed());
            // It does not know these; there are others with the same operands.
            case "ud0" -> IntelSyntax.text(instance, "ud1", operands);
            case "nop" -> IntelSyntax.text(instance, operands.size() == 2 ? "bt" : "nop", operands);
            case "movsxd" ->
                    IntelSyntax.text(
                            instance,
                            mnemonic,
                            List.of(quadword(operands.get(0)), doubleword(operands.get(1))));
            // It names the first of the two masks only.
            case "vp2intersectd", "vp2intersectq" ->
                    IntelSyntax.text(instance, mnemonic, without(operands, 1));
            // It wants the rounding before an integer register.
            case "vcvtsi2ss", "vcvtsi2sd", "vcvtsi2sh", "vcvtusi2ss", "vcvtusi2sd", "vcvtusi2sh" ->
                    IntelSyntax.text(
                            instance,
                            mnemonic,
                            operands.size() == 4 ? rounded(operands) : operands);
            case "rstorssp", "clrssbsy" ->
                    IntelSyntax.text(
                            instance, mnemonic, List.of(operands.get(0).replace("qword", "dword")));
            case "imulzu" ->
                    IntelSyntax.text(
                            instance,
                            instance.method().view().equals("nf") ? "imul" : mnemonic,
                            operands);
            default ->
                    IntelSyntax.text(
                            instance,
                            PolicyChoice.isEvexSetOfMemory(instance) ? "inc" : mnemonic,
                            operands);
        };
    }

    /** To shorten a VEX prefix it exchanges the sources, if it is let. */
    private static boolean wouldExchangeSources(Instance instance) {
        List<String> operands = instance.intel();
        return COMMUTATIVE.matcher(instance.mnemonic()).matches()
                && !instance.method().view().equals("evex")
                && operands.size() >= 3
                && operands.get(0).matches("[xy]mm(\\d|1[0-5])")
                && operands.get(1).matches("[xy]mm[0-7]")
                && operands.get(2).matches("[xy]mm([89]|1[0-5])");
    }

    private static List<String> rounded(List<String> operands) {
        return List.of(operands.get(0), operands.get(1), operands.get(3), operands.get(2));
    }

    static List<String> without(List<String> operands, int index) {
        List<String> rest = new ArrayList<>(operands);
        rest.remove(index);
        return rest;
    }

    /** The register of 64 bits in the place of a smaller one. */
    private static String quadword(String register) {
        if (register.matches("r\\d+[wd]?")) {
            return register.replaceFirst("[wd]$", "");
        }
        return "r" + register.replaceFirst("^[re](?=..)", "");
    }

    /** The operand of 32 bits in the place of one of 16. */
    private static String doubleword(String operand) {
        if (operand.contains("[")) {
            return operand.replaceFirst("^word", "dword");
        }
        return operand.matches("[a-ds].")
                ? "e" + operand
                : operand.replaceFirst("^(r\\d+)w$", "$1d");
    }
}
