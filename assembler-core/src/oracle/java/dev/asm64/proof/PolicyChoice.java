package dev.asm64.proof;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A case in which one assembler encodes an instruction in another way, or knows only a similar one.
 *
 * @param assembler the name of the assembler
 * @param reason why our encoding is right nevertheless
 * @param concerns the instances
 * @param theirs makes of our encoding, in hexadecimal, the only other one that is accepted
 */
record PolicyChoice(
        String assembler,
        String reason,
        Predicate<Instance> concerns,
        UnaryOperator<String> theirs) {

    private static final String IMAGINARY_IMMEDIATE = "vcvtt?(ps|ph|bf16)2iu?bs|vcvthf82ph";

    static final List<PolicyChoice> ALL =
            List.of(
                    new PolicyChoice(
                            "gas",
                            "leaves out the prefix of the segment that is the default; we emit what"
                                    + " is asked for",
                            i -> i.intel().stream().anyMatch(o -> o.matches(".*[sd]s:\\[.*")),
                            ours -> ours.replaceFirst("^(9b)?(36|3e)", "$1")),
                    new PolicyChoice(
                            "llvm",
                            "forgets the suffix of 3DNow! behind a displacement that counts from"
                                    + " the end",
                            i -> i.takes("Mm, M64") && isRipRelative(i),
                            ours -> ours.matches("0f0f.*") ? moved(ours, 2, 1) : ours),
                    new PolicyChoice(
                            "llvm",
                            "counts an immediate that is not there before a displacement that"
                                    + " counts from the end",
                            i -> i.mnemonic().matches(IMAGINARY_IMMEDIATE) && isRipRelative(i),
                            ours -> moved(ours, 0, -1)),
                    new PolicyChoice(
                            "llvm",
                            "stores registers from XMM16 on with opcode D6, GNU as with 7E",
                            i -> i.mnemonic().equals("vmovq") && i.takes("M64, Xmm"),
                            ours -> withPayload(ours, "(?<p>f[d9]08)7e", "${p}d6")),
                    new PolicyChoice(
                            "llvm",
                            "loads registers from XMM16 on with F3 7E, GNU as with 66 6E",
                            i -> i.mnemonic().equals("vmovq") && i.takes("Xmm, M64"),
                            ours ->
                                    withPayload(
                                            withPayload(ours, "fd086e", "fe087e"),
                                            "f9086e",
                                            "fa087e")),
                    new PolicyChoice(
                            "llvm",
                            "puts REP first; the order of prefixes has no meaning",
                            i -> i.method().view().startsWith("rep"),
                            ours -> ours.replaceFirst("^((?:[2367][0-9a-f])+)(f[23])", "$2$1")),
                    new PolicyChoice(
                            "llvm",
                            "leaves out 66 before a segment register that is copied to 16 bits, and"
                                    + " so clears the upper half",
                            i -> i.takes("Reg16, SegmentReg"),
                            ours -> ours.replaceFirst("^66", "")),
                    new PolicyChoice(
                            "llvm",
                            "adds 66, which pushes 16 bits of FS or GS",
                            i ->
                                    i.mnemonic().matches("push|pop")
                                            && (i.takes("Fs") || i.takes("Gs")),
                            ours -> "66" + ours),
                    new PolicyChoice(
                            "llvm",
                            "adds REX.W; a store to a 32-bit register clears the upper half too",
                            i -> i.mnemonic().matches("sldt|str") && i.takes("Reg64"),
                            ours -> RexW.set(ours, "00")),
                    new PolicyChoice(
                            "llvm",
                            "adds REX.W; a store to a 32-bit register clears the upper half too",
                            i -> i.takes("Reg64, SegmentReg"),
                            ours -> RexW.set(ours, "8c")),
                    new PolicyChoice(
                            "llvm",
                            "adds REX.W; only 16 bits of the source matter",
                            i -> i.takes("SegmentReg, Reg64"),
                            ours -> RexW.set(ours, "8e")),
                    new PolicyChoice(
                            "llvm",
                            "takes far pointers of 32 and 80 bits for the one of 48",
                            i -> isFarJump(i) && i.takes("M32"),
                            PolicyChoice::withoutOperandSize),
                    new PolicyChoice(
                            "llvm",
                            "takes far pointers of 32 and 80 bits for the one of 48",
                            i -> isFarJump(i) && i.takes("M80"),
                            ours -> RexW.cleared(ours, "ff")),
                    new PolicyChoice(
                            "llvm",
                            "adds 66 where a segment register is loaded from 16 bits; without it"
                                    + " the upper half of the source is ignored too",
                            i -> i.takes("SegmentReg, Reg16"),
                            ours -> "66" + ours),
                    new PolicyChoice(
                            "llvm",
                            "does not know UD0: UD1 with the same operands differs in the opcode",
                            i -> i.mnemonic().equals("ud0"),
                            ours -> ours.replaceFirst("^((?:..)*?(?:0f|d5..))ff", "$1b9")),
                    new PolicyChoice(
                            "llvm",
                            "does not know NOP with two operands: BT with the same operands differs"
                                    + " in the opcode",
                            i -> i.mnemonic().equals("nop") && i.operands().size() == 2,
                            ours -> ours.replaceFirst("^((?:..)*?(?:0f|d5..))1f", "$1a3")),
                    new PolicyChoice(
                            "llvm",
                            "does not know MOVSXD to 16 or 32 bits: the one to 64 bits has REX.W,"
                                    + " and no 66",
                            i -> i.method().toString().matches("movsxd\\((Reg16|Reg32), .*"),
                            ours -> RexW.set(withoutOperandSize(ours), "63")),
                    new PolicyChoice(
                            "llvm",
                            "does not know IMULZU with NF: IMUL with NF has no EVEX.ND",
                            i -> i.mnemonic().equals("imulzu") && i.method().view().equals("nf"),
                            ours ->
                                    withPayload(
                                            ours, "(?<p1>..)1(?<p2>.)(?=6[9b])", "${p1}0${p2}")),
                    new PolicyChoice(
                            "llvm",
                            "scales 8-bit displacements by 16, which no promoted instruction does:"
                                    + " INC with the same operand differs in opcode and EVEX.pp",
                            PolicyChoice::isEvexSetOfMemory,
                            ours ->
                                    withPayload(
                                            withPayload(ours, "7f(?<p2>..)4.", "7c${p2}fe"),
                                            "7b(?<p2>..)4.",
                                            "78${p2}fe")));

    static boolean isEvexSetOfMemory(Instance instance) {
        return instance.intel().stream().anyMatch(o -> o.matches(".*[\\[+-]\\d+]"))
                && instance.mnemonic().startsWith("set")
                && instance.method().view().equals("evex")
                && instance.takes("M8");
    }

    /** Changes what follows the first byte of the payload of EVEX. */
    private static String withPayload(String bytes, String from, String to) {
        return bytes.replaceFirst("^((?:[236].)?(?:67)?(?:66)?62..)" + from, "$1" + to);
    }

    private static boolean isFarJump(Instance instance) {
        return instance.mnemonic().matches("ljmp|lcall");
    }

    private static boolean isRipRelative(Instance instance) {
        return instance.intel().stream().anyMatch(operand -> operand.contains("rip"));
    }

    private static String withoutOperandSize(String bytes) {
        return bytes.replaceFirst("^((?:[236][0-9a-f])?(?:67)?)66", "$1");
    }

    /** Whether this choice explains the answer of an assembler. */
    boolean explains(String version, Instance instance, String ours, String answer) {
        if (!version.startsWith(assembler) || !concerns.test(instance)) {
            return false;
        }
        String expected = theirs.apply(ours);
        int shorter = (ours.length() - expected.length()) / 2;
        return answer.equals(
                shorter != 0 && isRipRelative(instance) ? moved(expected, 0, shorter) : expected);
    }

    /** The displacement that has some digits behind it, changed by a number of bytes. */
    private static String moved(String bytes, int behind, int shorter) {
        int at = bytes.length() - 8 - behind;
        int displacement =
                Integer.reverseBytes(Integer.parseUnsignedInt(bytes.substring(at, at + 8), 16));
        int farther = Integer.reverseBytes(displacement + shorter);
        return "%s%08x%s".formatted(bytes.substring(0, at), farther, bytes.substring(at + 8));
    }
}
