package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One encoding of an instruction for one list of operand kinds.
 *
 * @param operands the explicit operands, in order
 * @param implicit the implicit operands
 * @param roles where each explicit operand is encoded
 * @param features the CPU features needed
 */
record Form(
        Mnemonic mnemonic,
        List<Operand> operands,
        List<Operand> implicit,
        List<Role> roles,
        Encoding encoding,
        List<String> features,
        Attributes attributes,
        Location location) {

    static Form of(
            Mnemonic mnemonic,
            List<Operand> all,
            Encoding encoding,
            Attributes attributes,
            Location location) {
        List<Operand> operands = all.stream().filter(o -> !o.implicit()).toList();
        List<Operand> implicit = all.stream().filter(Operand::implicit).toList();
        List<String> features = new ArrayList<>(mnemonic.features());
        features.addAll(attributes.features());
        Form form =
                new Form(
                        mnemonic,
                        operands,
                        implicit,
                        new RoleAssignment(operands, encoding, attributes, location).roles(),
                        encoding,
                        List.copyOf(features),
                        attributes,
                        location);
        form.checkImmediates();
        return form;
    }

    private void checkImmediates() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            OperandKind kind = operands.get(i).kind();
            if (roles.get(i) == Role.IMMEDIATE && kind.bytes() > 0 && !encoding.is4()) {
                sizes.add(kind.bytes());
            } else if (roles.get(i) == Role.RELATIVE) {
                sizes.add(kind == OperandKind.REL8 ? 1 : 4);
            }
        }
        if (!sizes.equals(encoding.immediateBytes())) {
            throw location.error(
                    "the immediates of '%s' have %s bytes, those of '%s' %s"
                            .formatted(
                                    syntax(), sizes, encoding.text(), encoding.immediateBytes()));
        }
    }

    /** The operands as the Intel SDM writes them: {@code r64, r64}. */
    String syntax() {
        return operands.stream().map(o -> o.kind().token()).collect(Collectors.joining(", "));
    }

    /** The Op/En column: one letter for each operand. */
    String operandEncoding() {
        return roles.stream()
                .map(role -> String.valueOf(role.letter()))
                .collect(Collectors.joining());
    }

    /**
     * The factor of an 8-bit displacement, 1 for none. Only vector instructions under EVEX scale
     * displacements, not those that have EVEX by APX.
     */
    int displacementFactor() {
        int size = operands.stream().mapToInt(o -> o.kind().memoryBytes()).max().orElse(0);
        if (size == 0 || !encoding.space().equals("EVEX") || features.contains("APX_F")) {
            return 1;
        }
        return attributes.disp8() > 0 ? attributes.disp8() : size;
    }
}
