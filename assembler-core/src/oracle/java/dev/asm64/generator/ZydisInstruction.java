package dev.asm64.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ZydisInfo prints of an instruction.
 *
 * @param isaSet the extension that it belongs to
 * @param flags what is done with each flag: T tested, M modified, 0, 1, U undefined, T_M
 * @param bytes in hexadecimal
 * @param segments the parts of the bytes: a name such as MODRM, and in hexadecimal what it has
 */
record ZydisInstruction(
        String mnemonic,
        String isaSet,
        List<Operand> operands,
        Map<String, String> flags,
        String bytes,
        List<Segment> segments) {

    /** A part of the bytes. */
    record Segment(String name, String hex) {}

    /**
     * An operand.
     *
     * @param type REGISTER, MEMORY, IMMEDIATE
     * @param visibility EXPLICIT, IMPLICIT (printed, but not encoded) or HIDDEN
     * @param action R, W, RW, NONE; with C before R or W if that depends on a condition
     * @param encoding where it stands
     * @param register the register, or the base of the memory
     */
    record Operand(
            String type, String visibility, String action, String encoding, String register) {
        /** Whether it is memory or a register that the user chooses, and no mask. */
        boolean isVisible() {
            return switch (type) {
                case "MEMORY" -> !visibility.equals("HIDDEN");
                case "REGISTER" -> visibility.equals("EXPLICIT") && !isMask();
                default -> false;
            };
        }

        boolean isMask() {
            return encoding.equals("MASK");
        }
    }

    private static final Pattern MNEMONIC = Pattern.compile("MNEMONIC: (\\w+)");
    private static final Pattern ISA_SET = Pattern.compile("ISA-SET: (\\w+)");
    private static final Pattern OPERAND =
            Pattern.compile(
                    "^ ?\\d+ +(\\w+) +(EXPLICIT|IMPLICIT|HIDDEN) +(\\w+) +(\\w+) .* (\\S+)$"
                            + "(?:\\R +SEG .*\\R +BASE += +(\\w+)$)?",
                    Pattern.MULTILINE);
    private static final Pattern FLAG = Pattern.compile("\\[(\\w+) *: *(\\w+) *]");
    private static final Pattern BYTES = Pattern.compile("== \\[ SEGMENTS ] =+\\R([0-9A-F ]+)");

    private static final Pattern SEGMENT =
            Pattern.compile("^([: ]*):\\.\\.(\\w+)$", Pattern.MULTILINE);

    /** Parses what was printed of one instruction. */
    static ZydisInstruction parse(String text) {
        List<Operand> operands = new ArrayList<>();
        Matcher operand = OPERAND.matcher(text);
        while (operand.find()) {
            operands.add(
                    new Operand(
                            operand.group(1),
                            operand.group(2),
                            operand.group(3),
                            operand.group(4),
                            operand.group(operand.group(6) == null ? 5 : 6)));
        }
        Map<String, String> flags = new HashMap<>();
        Matcher flag = FLAG.matcher(text);
        while (flag.find()) {
            flags.put(flag.group(1), flag.group(2));
        }
        String bytes = find(BYTES, text).replace(" ", "").toLowerCase(Locale.ROOT);
        return new ZydisInstruction(
                find(MNEMONIC, text),
                find(ISA_SET, text),
                operands,
                flags,
                bytes,
                segments(text, bytes));
    }

    /** They are told from the last to the first, each below its first byte. */
    private static List<Segment> segments(String text, String bytes) {
        List<Segment> segments = new ArrayList<>();
        int end = bytes.length();
        Matcher segment = SEGMENT.matcher(text);
        while (segment.find()) {
            int start = segment.group(1).length() / 3 * 2;
            segments.addFirst(new Segment(segment.group(2), bytes.substring(start, end)));
            end = start;
        }
        return segments;
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
