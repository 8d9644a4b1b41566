package dev.asm64.proof;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for what objdump decodes and for what was asked for: numbers in decimal, targets as
 * addresses, nothing that an instruction implies.
 */
final class ObjdumpText {
    private static final Pattern RIP_RELATIVE =
            Pattern.compile("(.*\\[)[re]ip[+-]0x[0-9a-f]+(].*?) *# (0x[0-9a-f]+)");

    private static final List<Pattern> OPTIONAL =
            List.of(Pattern.compile("\\w+ ptr "), Pattern.compile("\\{1to\\d+}"));

    private ObjdumpText() {}

    static String of(Objdump.Decoded decoded) {
        String text = decoded.text().toLowerCase(Locale.ROOT);
        Matcher target = RIP_RELATIVE.matcher(text);
        if (target.matches()) {
            text = target.group(1) + "rip=" + target.group(3) + target.group(2);
        }
        return tidy(
                replaceAll(
                        // A segment that a VSIB address does not show, or one without brackets.
                        text.replaceFirst("^([c-gs]s) (v.* ptr )\\[", "$2$1:[")
                                .replaceAll("\\b([c-gs]s):(0x[0-9a-f]+)", "$1:[$2]")
                                .replace("ds:[0x", "[0x")
                                // The defaults of string instructions, and of no index.
                                .replaceAll(
                                        "(?<=ptr )(ds:(?=\\[[re][sb][ix]])|es:(?=\\[[re]di]))", "")
                                .replaceFirst("\\+[er]iz\\*1", "")
                                .replaceFirst("^rex[.rwxb]* ", "")
                                .replaceFirst("^movabs", "mov"),
                        "0x([0-9a-f]+)",
                        m -> Long.toString(Long.parseUnsignedLong(m.group(1), 16))));
    }

    /** Leaves out blanks, displacements of 0, requests for an encoding, implied registers. */
    static String tidy(String text) {
        return text.replaceAll("\\{(evex|vex|disp32)} *", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[+-]0(?=])", "")
                .replace(", ", ",")
                .replace(",{", "{")
                .replaceAll("\\boword ptr", "xmmword ptr")
                .replaceAll("(?<=^f\\w{1,8} st,|^f\\w{1,8} )st\\(0\\)|(?<=,)st\\(0\\)$", "st")
                .strip();
    }

    static String replaceAll(String text, String regex, Function<MatchResult, String> by) {
        return Pattern.compile(regex).matcher(text).replaceAll(by);
    }

    /** Equal, where only one may leave out the size of memory or the elements of a broadcast. */
    static boolean areEqual(String some, String other) {
        return common(some, other).equals(common(other, some));
    }

    private static String common(String text, String other) {
        String common = text;
        for (Pattern part : OPTIONAL) {
            if (!part.matcher(other).find()) {
                common = part.matcher(common).replaceAll("");
            }
        }
        return common;
    }
}
