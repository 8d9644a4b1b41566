package dev.asm64.generator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The encoding of a form, parsed from the Intel SDM's notation (volume 2, section 3.1.1).
 *
 * @param text as written, variables replaced, sums computed
 * @param space LEGACY, VEX, EVEX or XOP
 * @param map the opcode map: 0 one byte, 1 0F, 2 0F38, 3 0F3A, above as in the prefix's field
 * @param prefix the mandatory prefix: 0 none, 1 66, 2 F3, 3 F2 (as VEX.pp)
 * @param bits what is there or not
 * @param condition the source condition code of a conditional compare, -1 for none
 * @param length VEX.L: 0 for 128 bits, 1 for 256, 2 for 512
 * @param opcode the opcode byte
 * @param modRm what follows the opcode
 * @param digit the /digit
 * @param fixed bytes after the opcode that are always the same
 * @param is4 a register in the high half of a last byte
 * @param immediateBytes the sizes of ib, iw, id, io in order
 */
record Encoding(
        String text,
        String space,
        int map,
        int prefix,
        Set<Bit> bits,
        int condition,
        int length,
        int opcode,
        ModRm modRm,
        int digit,
        List<Integer> fixed,
        boolean is4,
        List<Integer> immediateBytes) {

    /**
     * Parts of an encoding that are there or not; the names are those of the constants of class
     * Form.
     */
    enum Bit {
        /** A 66 prefix of a legacy encoding. */
        OPERAND_SIZE,
        /** A 67 prefix. */
        ADDRESS_SIZE,
        /** The instruction FWAIT (9B) before it. */
        WAIT,
        /** REX.W or W1. */
        W,
        /** A REX2 prefix whatever the registers are. */
        REX2,
        /** EVEX.ND: a destination of its own in VEX.vvvv. */
        NEW_DATA_DESTINATION,
        /** EVEX.NF: the flags are left alone. */
        NO_FLAGS
    }

    /** What stands in or instead of the ModRM byte. */
    enum ModRm {
        NONE,
        REGISTER,
        REGISTER_ALONE,
        DIGIT,
        OPCODE_REGISTER
    }

    private static final Map<String, Integer> IMMEDIATES =
            Map.of("ib", 1, "iw", 2, "id", 4, "io", 8, "cb", 1, "cd", 4);
    private static final Map<String, Integer> VEX_MAPS =
            Map.of(
                    "0F", 1, "0F38", 2, "0F3A", 3, "MAP4", 4, "MAP5", 5, "MAP6", 6, "MAP7", 7, "X8",
                    8, "X9", 9, "XA", 10);
    private static final Map<String, Integer> VEX_LENGTHS =
            Map.of("LZ", 0, "LLZ", 0, "LIG", 0, "L0", 0, "L1", 1, "128", 0, "256", 1, "512", 2);
    private static final Map<String, Integer> VEX_PREFIXES =
            Map.of("NP", 0, "66", 1, "F3", 2, "F2", 3);

    static Encoding parse(String text, Location location) {
        return new Parser(text, location).parse();
    }

    /** Reads the tokens from left to right. */
    private static final class Parser {
        private final Location location;
        private String text;
        private final List<String> tokens;
        private final List<Integer> fixed = new ArrayList<>();
        private final List<Integer> immediates = new ArrayList<>();
        private String space = "LEGACY";
        private int map;
        private int prefix;
        private final Set<Bit> bits = EnumSet.noneOf(Bit.class);
        private int condition = -1;
        private int length;
        private ModRm modRm = ModRm.NONE;
        private int digit;
        private boolean is4;

        Parser(String text, Location location) {
            this.text = text;
            this.location = location;
            this.tokens = new ArrayList<>(List.of(text.split("\\s+")));
        }

        Encoding parse() {
            if (first().contains(".") && !first().matches("REX2?\\.W")) {
                parseVexPrefix(tokens.removeFirst());
            } else {
                parseLegacyPrefixes();
            }
            int opcode = parseOpcode();
            tokens.forEach(this::parseRest);
            return new Encoding(
                    text,
                    space,
                    map,
                    prefix,
                    bits,
                    condition,
                    length,
                    opcode,
                    modRm,
                    digit,
                    List.copyOf(fixed),
                    is4,
                    List.copyOf(immediates));
        }

        private String first() {
            if (tokens.isEmpty()) {
                throw location.error("encoding '" + text + "' has no opcode");
            }
            return tokens.getFirst();
        }

        private void parseVexPrefix(String token) {
            String[] fields = token.split("\\.");
            if (fields.length < 5 || !List.of("VEX", "EVEX", "XOP").contains(fields[0])) {
                throw location.error(
                        "'" + token + "' is not of the form VEX.length.prefix.map.W, EVEX or XOP");
            }
            space = fields[0];
            length = field(VEX_LENGTHS, fields[1], "vector length");
            prefix = field(VEX_PREFIXES, fields[2], "mandatory prefix");
            map = field(VEX_MAPS, fields[3], "opcode map");
            if (field(Map.of("W0", 0, "WIG", 0, "W1", 1), fields[4], "W") == 1) {
                bits.add(Bit.W);
            }
            for (String field : List.of(fields).subList(5, fields.length)) {
                parseApxField(field);
            }
        }

        private void parseApxField(String field) {
            if (field.equals("ND")) {
                bits.add(Bit.NEW_DATA_DESTINATION);
            } else if (field.equals("NF")) {
                bits.add(Bit.NO_FLAGS);
            } else if (field.matches("SCC[0-9A-F]")) {
                condition = Integer.parseInt(field.substring(3), 16);
            } else {
                throw location.error("unknown field '" + field + "' in '" + text + "'");
            }
        }

        private int field(Map<String, Integer> values, String value, String name) {
            Integer number = values.get(value);
            if (number == null) {
                throw location.error("unknown " + name + " '" + value + "' in '" + text + "'");
            }
            return number;
        }

        /** Reads the prefixes and the map; 9B alone is no prefix but FWAIT itself. */
        private void parseLegacyPrefixes() {
            if (tokens.equals(List.of("9B"))) {
                return;
            }
            while (true) {
                switch (first()) {
                    case "NP" -> {}
                    case "9B" -> bits.add(Bit.WAIT);
                    case "66" -> addOnce(Bit.OPERAND_SIZE);
                    case "67" -> addOnce(Bit.ADDRESS_SIZE);
                    case "F3" -> setMandatoryPrefix(2);
                    case "F2" -> setMandatoryPrefix(3);
                    case "REX.W" -> addOnce(Bit.W);
                    case "REX2" -> bits.add(Bit.REX2);
                    case "REX2.W" -> bits.addAll(Set.of(Bit.REX2, Bit.W));
                    default -> {
                        parseMap();
                        return;
                    }
                }
                tokens.removeFirst();
            }
        }

        private void addOnce(Bit bit) {
            if (!bits.add(bit)) {
                throw location.error("prefix " + first() + " stands twice in '" + text + "'");
            }
        }

        private void setMandatoryPrefix(int number) {
            if (prefix != 0) {
                throw location.error("a second mandatory prefix in '" + text + "'");
            }
            prefix = number;
        }

        private void parseMap() {
            if (first().equals("0F")) {
                tokens.removeFirst();
                map = 1;
                if (first().equals("38") || first().equals("3A")) {
                    map = tokens.removeFirst().equals("38") ? 2 : 3;
                }
            }
        }

        /**
         * Hexadecimal terms with + between them, the last one possibly {@code r}: {@code 40+C},
         * {@code B8+r}.
         */
        private int parseOpcode() {
            int sum = 0;
            for (String part : first().split("\\+")) {
                if (part.equals("r")) {
                    modRm = ModRm.OPCODE_REGISTER;
                } else {
                    sum += hexadecimal(part);
                }
            }
            String written = tokens.removeFirst();
            String term = "%02X%s".formatted(sum, modRm == ModRm.OPCODE_REGISTER ? "+r" : "");
            text = text.replace(written, term);
            if (sum > 0xFF) {
                throw location.error("opcode above FF in '" + text + "'");
            }
            return sum;
        }

        private int hexadecimal(String term) {
            if (!term.matches("[0-9A-F]{1,2}")) {
                throw location.error("'" + term + "' in '" + text + "' is no hexadecimal byte");
            }
            return Integer.parseInt(term, 16);
        }

        private void parseRest(String token) {
            if (token.matches("[C-F][08]\\+i")) {
                setModRm(ModRm.DIGIT, token);
                digit = hexadecimal(token.substring(0, 2)) >> 3 & 7;
            } else if (token.equals("/is4")) {
                is4 = true;
            } else if (token.equals("/r")) {
                setModRm(ModRm.REGISTER, token);
            } else if (token.equals("11:rrr:000")) {
                setModRm(ModRm.REGISTER_ALONE, token);
            } else if (token.matches("/[0-7]")) {
                setModRm(ModRm.DIGIT, token);
                digit = token.charAt(1) - '0';
            } else if (IMMEDIATES.containsKey(token)) {
                immediates.add(IMMEDIATES.get(token));
            } else if (immediates.isEmpty()) {
                fixed.add(hexadecimal(token));
            } else {
                throw unexpected(token);
            }
        }

        /** ModRM comes once, directly after the opcode. */
        private void setModRm(ModRm follows, String token) {
            if (modRm != ModRm.NONE || !fixed.isEmpty() || !immediates.isEmpty()) {
                throw unexpected(token);
            }
            modRm = follows;
        }

        private TableException unexpected(String token) {
            return location.error("unexpected '" + token + "' in '" + text + "'");
        }
    }
}
