package dev.asm64.proof;

import java.util.List;

/** The dialect of LLVM. */
final class LlvmSyntax {
    private LlvmSyntax() {}

    static String text(Instance instance) {
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
            case "imulzu" ->
                    IntelSyntax.text(
                            instance,
                            instance.method().view().equals("nf") ? "imul" : mnemonic,
                            operands);
            // To shorten a VEX prefix it exchanges the sources of these, if it is let.
            case "vaddps", "vaddpd", "vmulps", "vmulpd" ->
                    "{vex3} ".repeat(couldBeShorter(operands) ? 1 : 0)
                            + IntelSyntax.text(instance).replace("{vex} ", "");
            default ->
                    IntelSyntax.text(
                            instance,
                            PolicyChoice.isEvexSetOfMemory(instance) ? "inc" : mnemonic,
                            operands);
        };
    }

    private static boolean couldBeShorter(List<String> operands) {
        return operands.size() == 3
                && operands.get(1).matches("[xy]mm[0-7]")
                && operands.get(2).matches("[xy]mm([89]|1[0-5])")
                && operands.get(0).matches("[xy]mm(\\d|1[0-5])");
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
