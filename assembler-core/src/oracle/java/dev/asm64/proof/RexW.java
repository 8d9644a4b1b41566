package dev.asm64.proof;

import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes REX.W in instructions in hexadecimal, whose opcode, behind 0F if there is, is known. */
final class RexW {
    private static final int W = 8;

    private RexW() {}

    static String set(String bytes, String opcode) {
        return change(bytes, opcode, payload -> payload | W);
    }

    static String cleared(String bytes, String opcode) {
        return change(bytes, opcode, payload -> payload & ~W);
    }

    /** Segment and address size, then REX2, or REX and 0F. */
    private static String change(String bytes, String opcode, IntUnaryOperator change) {
        Matcher matcher =
                Pattern.compile(
                                "((?:26|2e|36|3e|64|65|67)*)(?:d5(..)|(4.)?)((?:0f)?"
                                        + opcode
                                        + ".*)")
                        .matcher(bytes);
        if (!matcher.matches()) {
            return bytes;
        }
        if (matcher.group(2) != null) {
            int payload = change.applyAsInt(Integer.parseInt(matcher.group(2), 16));
            return "%sd5%02x%s".formatted(matcher.group(1), payload, matcher.group(4));
        }
        int rex = matcher.group(3) == null ? 0x40 : Integer.parseInt(matcher.group(3), 16);
        int changed = change.applyAsInt(rex);
        return matcher.group(1)
                + (changed == 0x40 ? "" : "%02x".formatted(changed))
                + matcher.group(4);
    }
}
