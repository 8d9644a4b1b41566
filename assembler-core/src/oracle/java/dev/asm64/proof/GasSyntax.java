package dev.asm64.proof;

import java.util.List;

/** The dialect of GNU as. */
final class GasSyntax {
    private GasSyntax() {}

    static String text(Instance instance) {
        String mnemonic = instance.mnemonic();
        List<String> operands = instance.intel();
        return switch (mnemonic) {
            // The size of the operand tells that the jump is far.
            case "ljmp", "lcall" -> IntelSyntax.text(instance, mnemonic.substring(1), operands);
            // It names the first of the two masks only.
            case "vp2intersectd", "vp2intersectq" ->
                    IntelSyntax.text(instance, mnemonic, LlvmSyntax.without(operands, 1));
            // It wants 64 bytes to be moved without a size.
            case "movdir64b", "enqcmd", "enqcmds" ->
                    IntelSyntax.text(
                            instance,
                            mnemonic,
                            List.of(operands.get(0), operands.get(1).replace("zmmword ptr ", "")));
            // An absolute address of 64 bits, even if it fits in 32.
            case "mov" ->
                    IntelSyntax.text(
                            instance, instance.takesAddress() ? "movabs" : "mov", operands);
            // Descriptors are read from 16 bits of memory, or from the register that holds them.
            case "lar", "lsl" ->
                    IntelSyntax.text(
                            instance,
                            mnemonic,
                            instance.takes("Reg64, Reg32")
                                    ? List.of(operands.get(0), quadword(operands.get(1)))
                                    : operands);
            default -> IntelSyntax.text(instance);
        };
    }

    /** The 64-bit register that a 32-bit one is part of. */
    private static String quadword(String doubleword) {
        return doubleword.startsWith("e")
                ? "r" + doubleword.substring(1)
                : doubleword.replaceFirst("d$", "");
    }
}
