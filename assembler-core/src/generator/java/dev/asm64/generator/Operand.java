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
        for (String token : text.split("\\s*,\\s*")) {
            List<Operand> choices = parse(token, location);
            List<List<Operand>> longer = new ArrayList<>();
            for (Operand choice : choices) {
                for (List<Operand> list : lists) {
                    List<Operand> with = new ArrayList<>(list);
                    with.add(choice);
                    longer.add(List.copyOf(with));
                }
            }
            lists = longer;
        }
        return lists;
    }

    private static List<Operand> parse(String written, Location location) {
        boolean implicit = written.startsWith("<") && written.endsWith(">");
        String token = implicit ? written.substring(1, written.length() - 1) : written;
        if (token.isEmpty()) {
            throw location.error("empty operand");
        }
        Access access = Access.of(token);
        String kinds = access == Access.READ ? token : token.substring(1);
        if (kinds.startsWith("r/m")) {
            String size = kinds.substring(3);
            kinds = "r" + size + "/m" + size;
        }
        String[] choices = kinds.split("/");
        List<Operand> operands = new ArrayList<>();
        for (String choice : choices) {
            operands.add(
                    new Operand(
                            access,
                            OperandKind.of(choice, location),
                            implicit,
                            choices.length > 1));
        }
        return operands;
    }
}
