package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes instances the way all assemblers with Intel syntax read them. */
final class IntelSyntax {
    /** What the views are before the mnemonic. */
    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("", ""),
                    Map.entry("lock", "lock "),
                    Map.entry("rep", "rep "),
                    Map.entry("repe", "repe "),
                    Map.entry("repz", "repz "),
                    Map.entry("repne", "repne "),
                    Map.entry("repnz", "repnz "),
                    Map.entry("shortJump", ""),
                    Map.entry("nearJump", "{disp32} "),
                    Map.entry("vex", "{vex} "),
                    Map.entry("evex", "{evex} "),
                    Map.entry("nf", "{nf} "));

    private IntelSyntax() {}

    static String text(Instance instance) {
        return text(instance, instance.mnemonic(), instance.intel());
    }

    /** With another mnemonic and other operands than the ones the method's name and types say. */
    static String text(Instance instance, String mnemonic, List<String> operands) {
        List<String> written = new ArrayList<>(operands);
        if (mnemonic.startsWith("fcmov") && operands.size() == 1) {
            written.addFirst("st"); // which the method's name implies
        }
        String prefix = PREFIXES.get(instance.method().view());
        if (prefix == null) {
            throw new IllegalStateException("No syntax for " + instance.method());
        }
        String text = prefix + mnemonic + " " + String.join(", ", written);
        // The default flags belong to the mnemonic: no comma follows them.
        return text.replaceFirst("(\\{dfv=[^}]*}),", "$1").strip();
    }
}
