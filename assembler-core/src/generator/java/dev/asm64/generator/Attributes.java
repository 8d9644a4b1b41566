package dev.asm64.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The last column of a form line.
 *
 * @param features CPU features, the words in capitals
 * @param prefixes the prefixes that are legal: lock, rep, repe, and nf, EVEX.NF
 * @param operandEncoding where the operands stand, one letter each, as in the Op/En column of the
 *     Intel SDM; empty if the rule of {@link Form} applies
 * @param disp8 the factor of an 8-bit displacement, 0 if it is the size of the memory operand or of
 *     its element
 * @param rules rules that the types do not express: {@code norex2}, no REX2 prefix; {@code rip}, an
 *     address that is relative to RIP; {@code norip}, an address that is not relative to RIP;
 *     {@code address64}, one of 64 bits; {@code address}, a register that is an address of the size
 *     of the memory operand's; {@code distinct}, all registers differ; {@code norsp}, no register
 *     is RSP; {@code unlike}, the destination differs from the sources; {@code pair}, the two masks
 *     are an even register and the next; {@code shorter}, an alternative taken where it saves a
 *     byte of VEX; {@code insist}, one taken only on request by {@code vex()}
 */
record Attributes(
        List<String> features,
        Set<String> prefixes,
        String operandEncoding,
        int disp8,
        Set<String> rules) {
    private static final Set<String> PREFIXES = Set.of("lock", "rep", "repe", "nf");
    private static final Set<String> RULES =
            Set.of(
                    "norex2",
                    "rip",
                    "norip",
                    "address",
                    "address64",
                    "distinct",
                    "unlike",
                    "norsp",
                    "pair",
                    "shorter",
                    "insist");

    static Attributes parse(String text, Location location) {
        List<String> features = new ArrayList<>();
        Set<String> prefixes = new HashSet<>();
        Set<String> rules = new HashSet<>();
        String operandEncoding = "";
        int disp8 = 0;
        for (String token : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
            if (token.equals("-")) {
                continue; // a variable that says no
            } else if (PREFIXES.contains(token)) {
                prefixes.add(token);
            } else if (RULES.contains(token)) {
                rules.add(token);
            } else if (token.matches("op=[RMVO4DITS-]+")) {
                operandEncoding = token.substring(3);
            } else if (token.matches("disp8\\*[1248]")) {
                disp8 = Integer.parseInt(token.substring(6));
            } else if (token.matches("[A-Z][A-Z0-9_]*")) {
                features.add(token);
            } else {
                throw location.error("unknown attribute '" + token + "'");
            }
        }
        return new Attributes(features, prefixes, operandEncoding, disp8, rules);
    }
}
