package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes what the encoder must know of a form as a constant expression of class {@code
 * dev.asm64.encoding.Form}.
 */
final class FormWord {
    private static final String[] LEGACY_MAPS = {"", "MAP_0F", "MAP_0F38", "MAP_0F3A"};
    private static final String[] PREFIXES = {"", "PREFIX_66", "PREFIX_F3", "PREFIX_F2"};

    private final FormNumbers numbers;

    FormWord(FormNumbers numbers) {
        this.numbers = numbers;
    }

    /** The expression; the legacy prefix is that of a {@link PrefixView}, empty for none. */
    String expression(Form form, String legacyPrefix) {
        Encoding encoding = form.encoding();
        List<String> terms = new ArrayList<>();
        terms.add("0x%02XL".formatted(encoding.opcode()));
        addIf(terms, !encoding.space().equals("LEGACY"), encoding.space());
        addIf(terms, encoding.map() > 0, map(encoding.map()));
        addIf(terms, encoding.prefix() > 0, PREFIXES[encoding.prefix()]);
        encoding.bits().forEach(bit -> terms.add(bit.name()));
        addIf(
                terms,
                encoding.prefix() > 0 && encoding.bits().contains(Encoding.Bit.OPERAND_SIZE),
                "TWO_PREFIXES");
        if (encoding.condition() >= 0) {
            // Stands where mask and V' do otherwise, of which V' is inverted.
            addShifted(terms, encoding.condition() ^ 8, "LAST_BITS");
        }
        addVectorLength(terms, form);
        addShifted(terms, encoding.digit(), "DIGIT");
        addIf(terms, form.attributes().rules().contains("norex2"), "NO_REX2");
        if (encoding.space().equals("EVEX")) {
            addEvex(terms, form);
        }
        addIf(terms, !legacyPrefix.isEmpty(), legacyPrefix);
        addShifted(terms, numbers.featureSet(form), "FEATURES");
        addShifted(terms, numbers.number(form), "NUMBER");
        return String.join(" | ", terms);
    }

    private static void addVectorLength(List<String> terms, Form form) {
        int length = form.encoding().length();
        if (form.encoding().space().equals("EVEX")) {
            addShifted(terms, isRounded(form) ? 0 : length, "VECTOR_LENGTH");
        } else {
            addIf(terms, length == 1, "VEX_L");
        }
    }

    /** Rounding takes the place of the vector length. */
    private static boolean isRounded(Form form) {
        return form.operands().stream()
                .anyMatch(operand -> operand.kind().type() == OperandKind.Type.ROUNDING);
    }

    private static void addEvex(List<String> terms, Form form) {
        for (int i = 0; i < form.operands().size(); i++) {
            OperandKind kind = form.operands().get(i).kind();
            addIf(terms, kind.isBroadcast(), "BROADCAST");
            addIf(terms, kind.isVectorIndexed(), "VECTOR_INDEX");
            addIf(terms, kind.isGeneralRegister(), "GENERAL_" + form.roles().get(i));
        }
        addShifted(terms, Integer.numberOfTrailingZeros(form.displacementFactor()), "DISP8_SCALE");
    }

    private static String map(int map) {
        return map < LEGACY_MAPS.length ? LEGACY_MAPS[map] : map + "L << MAP";
    }

    private static void addIf(List<String> terms, boolean condition, String term) {
        if (condition) {
            terms.add(term);
        }
    }

    private static void addShifted(List<String> terms, int value, String field) {
        addIf(terms, value != 0, value + "L << " + field);
    }
}
