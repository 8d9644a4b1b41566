package dev.asm64.generator;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the table says of a form. */
final class TableFacts {
    private static final Set<OperandKind.Type> CHOSEN =
            EnumSet.of(
                    OperandKind.Type.REGISTER,
                    OperandKind.Type.MEMORY,
                    OperandKind.Type.MOFFS,
                    OperandKind.Type.STRING_SOURCE,
                    OperandKind.Type.STRING_DESTINATION,
                    OperandKind.Type.STRING_TABLE);

    private TableFacts() {}

    static Facts of(Form form) {
        Map<Character, String> flags = new HashMap<>();
        for (char effect : "tm01u".toCharArray()) {
            String letters = form.mnemonic().flags().byEffect().getOrDefault(effect, "");
            for (char letter : letters.toCharArray()) {
                flags.merge(letter, String.valueOf(effect), String::concat);
            }
        }
        return Facts.of(chosen(form), registers(form), flags);
    }

    /** The access to each operand that the user chooses. */
    static List<Access> chosen(Form form) {
        return form.operands().stream()
                .filter(operand -> CHOSEN.contains(operand.kind().type()))
                .map(Operand::access)
                .toList();
    }

    /** The registers that are always the same, written out or not. */
    static SortedMap<String, Access> registers(Form form) {
        SortedMap<String, Access> registers = new TreeMap<>();
        Stream.concat(form.operands().stream(), form.implicit().stream())
                .filter(operand -> operand.kind().type() == OperandKind.Type.FIXED_REGISTER)
                .forEach(
                        operand ->
                                registers.merge(
                                        operand.kind().token(), operand.access(), Facts::both));
        return registers;
    }
}
