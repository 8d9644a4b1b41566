package dev.asm64.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the form list as a pattern of bytes: the instruction, its operands, where they stand,
 * and the encoding in the notation of the Intel SDM.
 */
final class FormPattern {
    private static final Pattern VECTOR =
            Pattern.compile(
                    "(?<space>VEX|XOP|EVEX)\\.(?<length>\\w+)\\.(?<pp>\\w+)\\.(?<map>\\w+)\\.W(?<w>.|IG)"
                        + "(?<nd>\\.ND)?(?<nf>\\.NF)?(\\.SCC(?<scc>.))?");
    private static final Map<String, Integer> LENGTHS = Map.of("256", 1, "L1", 1, "512", 2);
    private static final Map<String, Integer> MAPS =
            Map.ofEntries(
                    Map.entry("0F", 1),
                    Map.entry("0F38", 2),
                    Map.entry("0F3A", 3),
                    Map.entry("MAP4", 4),
                    Map.entry("MAP5", 5),
                    Map.entry("MAP6", 6),
                    Map.entry("MAP7", 7),
                    Map.entry("X8", 8),
                    Map.entry("X9", 9),
                    Map.entry("XA", 10));
    private static final List<String> MANDATORY = List.of("NP", "66", "F3", "F2");
    private static final Map<String, Integer> IMMEDIATES =
            Map.of("ib", 1, "iw", 2, "id", 4, "io", 8);
    private static final Map<String, Integer> DISTANCES = Map.of("cb", 1, "cd", 4);

    /** A value of W or L that does not matter. */
    private static final int IGNORED = -1;

    private final String mnemonic;
    private final List<String> operands;
    private final String roles;
    private final String encoding;
    private final int displacementFactor;

    private String space = "";
    private String vectorLength = "";
    private int length = IGNORED;
    private int pp;
    private int w = IGNORED;
    private boolean newDataDestination;
    private boolean noFlags;
    private int condition = -1;
    private final List<Integer> prefixes = new ArrayList<>();
    private boolean rexW;
    private boolean rex2;
    private int map;
    private int opcode;
    private boolean registerInOpcode;
    private boolean modRm;
    private boolean registerOnly;
    private int digit = -1;
    private final List<Integer> fixed = new ArrayList<>();
    private final List<Integer> immediates = new ArrayList<>();
    private int distance;

    FormPattern(String line) {
        String[] columns = line.split("\t", -1);
        mnemonic = columns[0];
        operands = columns[1].isEmpty() ? List.of() : List.of(columns[1].split(", "));
        roles = columns[2];
        encoding = columns[3];
        displacementFactor = Integer.parseInt(columns[4]);
        List<String> tokens = new ArrayList<>(List.of(encoding.split(" ")));
        if (tokens.getFirst().contains(".") && !tokens.getFirst().startsWith("REX")) {
            parseVectorPrefix(tokens.removeFirst());
        } else {
            parseLegacyPrefixes(tokens);
        }
        parseOpcode(tokens.removeFirst());
        tokens.forEach(this::parseRest);
        if (hasRole('T')) {
            distance = 8;
        }
    }

    private void parseVectorPrefix(String token) {
        Matcher fields = VECTOR.matcher(token);
        if (!fields.matches()) {
            throw new IllegalStateException("Prefix " + token);
        }
        space = fields.group("space");
        vectorLength = fields.group("length");
        boolean anyLength = vectorLength.equals("LIG") || isRounded();
        length = anyLength ? IGNORED : LENGTHS.getOrDefault(vectorLength, 0);
        pp = MANDATORY.indexOf(fields.group("pp"));
        map = MAPS.get(fields.group("map"));
        w = fields.group("w").equals("IG") ? IGNORED : Integer.parseInt(fields.group("w"));
        newDataDestination = fields.group("nd") != null;
        noFlags = fields.group("nf") != null;
        condition = fields.group("scc") == null ? -1 : Integer.parseInt(fields.group("scc"), 16);
    }

    private void parseLegacyPrefixes(List<String> tokens) {
        while (tokens.size() > 1 && tokens.getFirst().matches("NP|9B|66|67|F2|F3|REX2?(\\.W)?")) {
            String prefix = tokens.removeFirst();
            rexW |= prefix.endsWith(".W");
            rex2 |= prefix.startsWith("REX2");
            if (!prefix.equals("NP") && !prefix.startsWith("REX")) {
                prefixes.add(Integer.parseInt(prefix, 16));
            }
        }
        if (tokens.getFirst().equals("0F")) {
            tokens.removeFirst();
            map = 1;
            if (tokens.getFirst().equals("38") || tokens.getFirst().equals("3A")) {
                map = tokens.removeFirst().equals("38") ? 2 : 3;
            }
        }
    }

    private void parseOpcode(String token) {
        registerInOpcode = token.endsWith("+r");
        opcode = Integer.parseInt(token.substring(0, 2), 16);
    }

    private void parseRest(String token) {
        if (token.endsWith("+i")) {
            modRm = true;
            registerOnly = true;
            digit = Integer.parseInt(token.substring(0, 2), 16) >> 3 & 7;
        } else if (token.startsWith("/is4")) {
            immediates.add(1);
        } else if (token.startsWith("/")) {
            modRm = true;
            digit = token.equals("/r") ? -1 : token.charAt(1) - '0';
        } else if (token.startsWith("11:")) {
            modRm = true;
            registerOnly = true;
        } else if (IMMEDIATES.containsKey(token)) {
            immediates.add(IMMEDIATES.get(token));
        } else if (DISTANCES.containsKey(token)) {
            distance = DISTANCES.get(token);
        } else {
            fixed.add(Integer.parseInt(token, 16));
        }
    }

    /** Whether the opcode is this one; a register may stand in its low bits. */
    boolean hasOpcode(int value) {
        return (registerInOpcode ? value & ~7 : value) == opcode;
    }

    /** Whether bytes are of this form: what precedes the opcode, and the cursor at its map. */
    boolean matches(Head head, Cursor cursor) {
        return matchesPrefix(head) && matchesRest(cursor, head.escapes() + 1);
    }

    private boolean matchesPrefix(Head head) {
        if (head.isVector()) {
            return pp == head.pp()
                    && (w == IGNORED || w == head.w())
                    && (length == IGNORED || length == head.length())
                    && (!head.isEvex() || matchesLastByte(head));
        }
        return prefixes.stream().allMatch(head::hasPrefix)
                && (!rexW || head.w() == 1)
                && (!rex2 || head.extension() == FieldKind.REX2);
    }

    private boolean matchesLastByte(Head head) {
        return head.b() == (newDataDestination || isBroadcast() || isRounded())
                && (!noFlags || (head.mask() & 4) != 0)
                && (condition < 0 || condition == head.lastBits());
    }

    private boolean matchesRest(Cursor cursor, int at) {
        int next = at;
        if (modRm) {
            int value = cursor.peek(next);
            if (digit >= 0 && digit != (value >> 3 & 7) || isInMemory() == value >= 0xC0) {
                return false;
            }
            next += ModRmSize.of(cursor, next);
        }
        for (int value : fixed) {
            if (!cursor.has(next) || cursor.peek(next++) != value) {
                return false;
            }
        }
        return true;
    }

    /**
     * How much of the bytes the form names, prefixes before all else: the more, the better it fits.
     */
    int precision(Head head) {
        int prefixCount = prefixes.size() + (rexW ? 1 : 0) + (rex2 ? 1 : 0) + (noFlags ? 1 : 0);
        return 8 * prefixCount
                + 2 * fixed.size()
                + (isAddress32(head) ? 1 : 0)
                - (registerInOpcode ? 1 : 0);
    }

    /** Forms of MOVDIR64B, whose register is an address, differ in the prefix 67 alone. */
    private boolean isAddress32(Head head) {
        return head.hasPrefix(FieldList.ADDRESS_SIZE) && hasRole('R') && operand('R').equals("r32");
    }

    /** VEX, EVEX or XOP; empty for legacy encodings. */
    String space() {
        return space;
    }

    int map() {
        return map;
    }

    int opcode() {
        return opcode;
    }

    String mnemonic() {
        return mnemonic;
    }

    String syntax() {
        return (mnemonic + " " + String.join(", ", operands)).strip();
    }

    int operandCount() {
        return operands.size();
    }

    String encoding() {
        return encoding;
    }

    boolean hasRole(char role) {
        return roles.indexOf(role) >= 0;
    }

    /** The kind of the operand with a role, without mask. */
    String operand(char role) {
        return operands.get(roles.indexOf(role)).replaceFirst("\\{[kz].*", "");
    }

    private boolean isInMemory() {
        return !registerOnly && hasRole('M') && operand('M').matches("m(\\d.*)?|sibmem");
    }

    boolean isBroadcast() {
        return hasRole('M') && operand('M').contains("bcst");
    }

    boolean isRounded() {
        return operands.contains("{er}") || suppressesExceptions();
    }

    boolean suppressesExceptions() {
        return operands.contains("{sae}");
    }

    /** How many bits the vectors have; empty if there are none or their length does not matter. */
    String vectorLength() {
        boolean vectors = operands.stream().anyMatch(kind -> kind.matches("[xyz]mm.*"));
        return vectors && vectorLength.matches("\\d+") ? vectorLength : "";
    }

    boolean isPrefix(int prefix) {
        return prefixes.contains(prefix);
    }

    /** Whether EVEX has the fields of APX. */
    boolean isPromoted() {
        return space.equals("EVEX") && vectorLength.equals("LLZ");
    }

    boolean takesMask() {
        return operands.stream().anyMatch(kind -> kind.contains("{k"));
    }

    boolean isConditional() {
        return condition >= 0;
    }

    boolean hasRegisterInOpcode() {
        return registerInOpcode;
    }

    boolean hasModRm() {
        return modRm;
    }

    int digit() {
        return digit;
    }

    List<Integer> fixed() {
        return fixed;
    }

    /** The sizes of the immediates. */
    List<Integer> immediates() {
        return immediates;
    }

    /** Whether an immediate, counted from 0, has no sign. */
    boolean isUnsigned(int immediate) {
        int operand = -1;
        for (int i = 0; i <= immediate; i++) {
            operand = roles.indexOf('I', operand + 1);
        }
        return operands.get(operand).startsWith("u");
    }

    /** The size of the distance to the target of a jump, or of an absolute address; 0 for none. */
    int distance() {
        return distance;
    }

    /** The factor of an 8-bit displacement. */
    int displacementFactor() {
        return displacementFactor;
    }
}
