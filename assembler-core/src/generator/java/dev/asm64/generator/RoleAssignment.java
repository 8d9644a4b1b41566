package dev.asm64.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Decides where each operand is encoded. What is memory or a choice of {@code r/m} stands in
 * ModRM.r/m; the other registers fill ModRM.reg and VEX.vvvv in this order, or the opcode. Where
 * that does not hold the line says {@code op=}.
 */
final class RoleAssignment {
    private final List<Operand> operands;
    private final Encoding encoding;
    private final Attributes attributes;
    private final Location location;

    RoleAssignment(
            List<Operand> operands, Encoding encoding, Attributes attributes, Location location) {
        this.operands = operands;
        this.encoding = encoding;
        this.attributes = attributes;
        this.location = location;
    }

    List<Role> roles() {
        String given = attributes.operandEncoding();
        if (given.isEmpty()) {
            return derived();
        }
        if (given.length() != operands.size()) {
            throw location.error(
                    "op="
                            + given
                            + " names "
                            + given.length()
                            + " operands, not "
                            + operands.size());
        }
        List<Role> roles = given.chars().mapToObj(letter -> Role.of((char) letter)).toList();
        requirePlaces(given, roles);
        return roles;
    }

    /** What the line says must fill the same places as the rule, memory only that of ModRM.r/m. */
    private void requirePlaces(String given, List<Role> roles) {
        List<Role> places = new ArrayList<>(registerRoles());
        for (int i = 0; i < roles.size(); i++) {
            OperandKind.Type type = operands.get(i).kind().type();
            boolean fits =
                    switch (type) {
                        case REGISTER ->
                                places.remove(roles.get(i))
                                        || roles.get(i) == Role.NONE
                                                && attributes.rules().contains("pair");
                        case FIXED_REGISTER ->
                                roles.get(i) == Role.NONE || places.remove(roles.get(i));
                        case MEMORY -> roles.get(i) == Role.RM && places.remove(Role.RM);
                        default -> roles.get(i) == role(operands.get(i), new ArrayDeque<>());
                    };
            if (!fits) {
                throw location.error(
                        "op=%s does not fit '%s': no place %s for operand %s"
                                .formatted(
                                        given,
                                        encoding.text(),
                                        roles.get(i).letter(),
                                        operands.get(i).kind().token()));
            }
        }
    }

    private List<Role> derived() {
        Deque<Role> registerRoles = registerRoles();
        List<Role> roles = new ArrayList<>();
        for (Operand operand : operands) {
            roles.add(role(operand, registerRoles));
        }
        if (!registerRoles.isEmpty()) {
            throw location.error(
                    "'"
                            + encoding.text()
                            + "' has a place for one more operand; write op= if need be");
        }
        return roles;
    }

    private Role role(Operand operand, Deque<Role> registerRoles) {
        return switch (operand.kind().type()) {
            case REGISTER, MEMORY -> {
                Role role = takesModRm(operand) ? Role.RM : null;
                if (role != null && registerRoles.remove(role)) {
                    yield role;
                }
                if (registerRoles.isEmpty() || operand.kind().type() == OperandKind.Type.MEMORY) {
                    throw location.error(
                            "'"
                                    + encoding.text()
                                    + "' has no place for operand "
                                    + operand.kind().token());
                }
                yield registerRoles.removeFirst();
            }
            case FIXED_REGISTER -> Role.NONE;
            case STRING_SOURCE, STRING_DESTINATION, STRING_TABLE -> Role.STRING;
            case IMMEDIATE -> operand.kind().bytes() == 0 ? Role.NONE : Role.IMMEDIATE;
            case LABEL_IMMEDIATE -> Role.IMMEDIATE;
            case RELATIVE -> Role.RELATIVE;
            case MOFFS -> Role.MOFFS;
            case ROUNDING, DEFAULT_FLAGS -> Role.NONE;
        };
    }

    private boolean hasVvvv() {
        return !encoding.space().equals("LEGACY");
    }

    private static boolean takesModRm(Operand operand) {
        return operand.modRm() || operand.kind().type() == OperandKind.Type.MEMORY;
    }

    /** The places the encoding has, in the order in which registers fill them. */
    private Deque<Role> registerRoles() {
        Deque<Role> roles = new ArrayDeque<>();
        long registers =
                operands.stream()
                        .filter(
                                o ->
                                        o.kind().type() == OperandKind.Type.REGISTER
                                                || o.kind().type() == OperandKind.Type.MEMORY)
                        .count();
        if (attributes.rules().contains("pair")) {
            registers--; // the second follows from the first
        }
        switch (encoding.modRm()) {
            case NONE -> {}
            case OPCODE_REGISTER -> roles.add(Role.OPCODE);
            case REGISTER_ALONE -> roles.add(Role.REG);
            case DIGIT -> {
                if (registers == 2 && hasVvvv()) {
                    roles.add(Role.VVVV);
                }
                roles.add(Role.RM);
            }
            case REGISTER -> {
                roles.add(Role.REG);
                if (registers == (encoding.is4() ? 4 : 3) && hasVvvv()) {
                    roles.add(Role.VVVV);
                }
                roles.add(Role.RM);
                if (encoding.is4()) {
                    roles.add(Role.IS4);
                }
            }
        }
        return roles;
    }
}
