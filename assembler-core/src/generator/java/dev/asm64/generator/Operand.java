package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * An operand of a form. Implicit operands are written in angle brackets: they are no parameters.
 *
 * @param modRm it was one of the choices of an {@code r/m}, which says that it stands in ModRM.r/m
 */
record Operand(Access access, OperandKind kind, boolean implicit, boolean modRm) {

    /**
     * All operand lists that a written one stands for: {@code r/m8, r8} are {@code r8, r8} and
     * {@code m8, r8}.
     */
    static List<List<Operand>> parseAll(String text, Location location) {
        List<List<Operand>> lists = new ArrayList<>();
        lists.add(List.of());
        if (text.equals("-")) {
            return lists;
        }
        for (String token : text.split("\\s*,\\s*", -1)) {
            List<List<Operand>> longer = new ArrayList<>();
            for (List<Operand> choice : parse(token, location)) {
                for (List<Operand> list : lists) {
                    List<Operand> with = new ArrayList<>(list);
                    with.addAll(choice);
                    longer.add(List.copyOf(with));
                }
            }
            lists = longer;
        }
        lists.removeIf(Operand::roundsMemory);
        return lists;
    }

    /** Rounding is encoded in the bit that says of memory that it is broadcast. */
    private static boolean roundsMemory(List<Operand> list) {
        return list.stream().anyMatch(o -> o.kind().type() == OperandKind.Type.ROUNDING)
                && list.stream().anyMatch(o -> o.kind().isMemory());
    }

    /**
     * The choices of one token; a register that can be rounded is one choice without and one with
     * it.
     */
    private static List<List<Operand>> parse(String written, Location location) {
        boolean implicit = written.startsWith("<") && written.endsWith(">");
        String token = implicit ? written.substring(1, written.length() - 1) : written;
        if (token.isEmpty()) {
            throw location.error("empty operand");
        }
        Access access = Access.of(token);
        String kinds = access == Access.READ ? token : token.substring(1);
        String rounding = "";
        for (String suffix : List.of("{er}", "{sae}")) {
            if (kinds.endsWith(suffix)) {
                rounding = suffix;
                kinds = kinds.substring(0, kinds.length() - suffix.length());
            }
        }
        String[] choices = choices(kinds);
        List<List<Operand>> operands = new ArrayList<>();
        for (String choice : choices) {
            OperandKind kind = OperandKind.of(choice, location);
            requireLegal(kind, implicit, location);
            Operand operand = new Operand(access, kind, implicit, choices.length > 1);
            operands.add(List.of(operand));
            if (!rounding.isEmpty() && kind.type() == OperandKind.Type.REGISTER) {
                operands.add(List.of(operand, rounding(rounding, location)));
            }
        }
        return operands;
    }

    private static void requireLegal(OperandKind kind, boolean implicit, Location location) {
        if (implicit && kind.type() != OperandKind.Type.FIXED_REGISTER) {
            throw location.error(
                    "'%s' cannot be implicit: only a certain register can".formatted(kind.token()));
        } else if (!implicit && kind.isImplicitOnly()) {
            throw location.error(
                    "'%s' can be implicit only, as <%s>".formatted(kind.token(), kind.token()));
        }
    }

    private static Operand rounding(String token, Location location) {
        return new Operand(Access.READ, OperandKind.of(token, location), false, false);
    }

    /** {@code r/m8} is {@code r8/m8}; a broadcast fills the memory operand it stands behind. */
    private static String[] choices(String kinds) {
        String[] choices =
                kinds.startsWith("r/m")
                        ? new String[] {"r" + kinds.substring(3), kinds.substring(2)}
                        : kinds.split("/", -1);
        for (int i = 1; i < choices.length; i++) {
            if (choices[i].matches("m\\d+bcst")) {
                int element = Integer.parseInt(choices[i].replaceAll("\\D", ""));
                int whole = Integer.parseInt(choices[i - 1].replaceAll("\\D", ""));
                choices[i] += "{1to" + whole / element + "}";
            }
        }
        return choices;
    }
}
