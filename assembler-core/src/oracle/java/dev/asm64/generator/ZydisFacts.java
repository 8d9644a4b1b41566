package dev.asm64.generator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Zydis says of an instance of a form, in the table's terms. */
final class ZydisFacts {
    /** The registers that the table has names for. */
    private static final Set<String> FIXED_REGISTERS =
            EnumSet.allOf(OperandKind.class).stream()
                    .filter(kind -> kind.type() == OperandKind.Type.FIXED_REGISTER)
                    .map(OperandKind::token)
                    .collect(Collectors.toSet());

    private final ZydisInstruction instruction;
    private final Form form;
    private final List<Access> operands = new ArrayList<>();
    private final SortedMap<String, Access> registers = new TreeMap<>();

    private ZydisFacts(ZydisInstruction instruction, Form form) {
        this.instruction = instruction;
        this.form = form;
    }

    static Facts of(ZydisInstruction instruction, Form form) {
        return new ZydisFacts(instruction, form).facts();
    }

    private Facts facts() {
        addVisible();
        for (ZydisInstruction.Operand operand : instruction.operands()) {
            if (!operand.isVisible()) {
                addHidden(operand);
            }
        }
        return Facts.of(operands, registers, flags());
    }

    /** What there is more than in the table are registers that it takes as part of the opcode. */
    private void addVisible() {
        List<ZydisInstruction.Operand> visible =
                instruction.operands().stream()
                        .filter(ZydisInstruction.Operand::isVisible)
                        .toList();
        int surplus = visible.size() - TableFacts.chosen(form).size();
        for (ZydisInstruction.Operand operand : visible) {
            if (surplus > 0 && TableFacts.registers(form).containsKey(operand.register())) {
                addRegister(operand.register(), access(operand));
                surplus--;
            } else {
                operands.add(access(operand));
            }
        }
    }

    /** Memory that the table does not name shows in its base only. */
    private void addHidden(ZydisInstruction.Operand operand) {
        switch (operand.type()) {
            case "MEMORY" -> {
                if (form.roles().contains(Role.STRING)) {
                    operands.add(access(operand));
                } else if (!isVisible(operand.register())) {
                    addRegister(operand.register(), Access.READ);
                }
            }
            case "REGISTER" -> {
                if (!operand.isMask()) {
                    addRegister(operand.register(), access(operand));
                }
            }
            default -> {} // the 1 of a shift
        }
    }

    private boolean isVisible(String register) {
        return instruction.operands().stream()
                .anyMatch(o -> o.isVisible() && o.register().equals(register));
    }

    private void addRegister(String name, Access access) {
        if (FIXED_REGISTERS.contains(name)) {
            registers.merge(name, access, Facts::both);
        }
    }

    /**
     * A register that is written on a condition keeps its value otherwise, so it counts as read;
     * memory of which only the address counts has no action at all.
     */
    private static Access access(ZydisInstruction.Operand operand) {
        return switch (operand.action()) {
            case "R", "CR", "NONE" -> Access.READ;
            case "W" -> Access.WRITE;
            case "CW" -> operand.type().equals("MEMORY") ? Access.WRITE : Access.READ_WRITE;
            case "RW", "RCW", "CRW" -> Access.READ_WRITE;
            default -> throw new IllegalArgumentException(operand.toString());
        };
    }

    private Map<Character, String> flags() {
        Map<Character, String> flags = new HashMap<>();
        for (char letter : Facts.FLAG_LETTERS.toCharArray()) {
            String effect = instruction.flags().get(letter + "F");
            if (effect != null) {
                flags.put(letter, effect.replace("_", "").toLowerCase(Locale.ROOT));
            }
        }
        return flags;
    }
}
