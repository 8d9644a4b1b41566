package dev.asm64.format;

import dev.asm64.operand.Reg32;
import dev.asm64.operand.Reg64;

import java.util.ArrayList;
import java.util.List;

/** Reads an instruction of a known form field by field. */
final class FieldList {
    /** The prefix. */
    static final int ADDRESS_SIZE = 0x67;

    private static final int NO_INDEX = 4;
    private static final List<String> MODES =
            List.of(
                    "memory",
                    "memory, 8-bit displacement",
                    "memory, 32-bit displacement",
                    "register");

    private final Head head;
    private final FormPattern form;
    private final Cursor cursor;
    private final List<Field> fields = new ArrayList<>();

    /** The cursor stands behind the prefixes. */
    FieldList(Head head, FormPattern form, Cursor cursor) {
        this.head = head;
        this.form = form;
        this.cursor = cursor;
    }

    List<Field> read() {
        head.prefixes().forEach(this::addPrefix);
        addExtension();
        readOpcode();
        if (form.hasModRm()) {
            readModRm();
            form.fixed().forEach(b -> readNumber(FieldKind.IMMEDIATE, 1, "of the instruction"));
        }
        if (form.distance() > 0) {
            readNumber(
                    FieldKind.DISPLACEMENT,
                    form.distance(),
                    form.hasRole('T')
                            ? "absolute address"
                            : "to the target from the end of the instruction");
        }
        readImmediates();
        return List.copyOf(fields);
    }

    private void add(FieldKind kind, String hex, List<BitField> bits, String meaning) {
        fields.add(new Field(kind, hex, bits, meaning));
    }

    private void addPrefix(int prefix) {
        String meaning = form.isPrefix(prefix) ? "of the opcode" : LegacyPrefix.meaning(prefix);
        add(FieldKind.PREFIX, "%02x".formatted(prefix), List.of(), meaning);
    }

    private void addExtension() {
        if (head.extension() != null) {
            StringBuilder hex = new StringBuilder();
            head.payload().forEach(value -> hex.append("%02x".formatted(value)));
            add(head.extension(), hex.toString(), PrefixBits.of(head, form), "");
        }
    }

    private void readOpcode() {
        int opcode = cursor.peek(head.escapes());
        int size = head.escapes() + 1 + (form.hasModRm() ? 0 : form.fixed().size());
        List<BitField> bits = List.of();
        if (form.hasRegisterInOpcode()) {
            String register = form.hasRole('O') ? register('O', opcode & 7 | head.base()) : "";
            bits =
                    List.of(
                            BitField.of("opcode", opcode, 7, 3, ""),
                            BitField.of("reg", opcode, 2, 0, register));
        }
        add(FieldKind.OPCODE, cursor.hex(size), bits, "");
    }

    private void readModRm() {
        int modRm = cursor.peek(0);
        int mod = modRm >> 6;
        int reg = modRm >> 3 & 7;
        List<BitField> bits =
                List.of(
                        BitField.of("mod", mod, 1, 0, MODES.get(mod)),
                        BitField.of("reg", reg, 2, 0, reg(reg)),
                        BitField.of("rm", modRm, 2, 0, rm(modRm)));
        add(FieldKind.MODRM, cursor.hex(1), bits, "");
        int sib = 0;
        if (ModRmSize.hasSib(modRm)) {
            sib = cursor.peek(0);
            addSib(modRm, sib);
        }
        readDisplacement(modRm, ModRmSize.displacement(modRm, sib));
    }

    private String reg(int reg) {
        if (form.digit() >= 0) {
            return "/" + form.digit();
        }
        return form.hasRole('R') ? register('R', reg | head.reg()) : "";
    }

    private String rm(int modRm) {
        int low = modRm & 7;
        if (modRm >= 0xC0) {
            return form.hasRole('M') ? register('M', low | head.registerInRm()) : "";
        } else if (ModRmSize.hasSib(modRm)) {
            return "SIB follows";
        }
        return ModRmSize.isRipRelative(modRm)
                ? "rip, 32-bit displacement"
                : address(low | head.base());
    }

    private String register(char role, int number) {
        return RegisterName.of(form.operand(role), number, head);
    }

    private String address(int number) {
        return head.hasPrefix(ADDRESS_SIZE)
                ? Reg32.of(number).toString()
                : Reg64.of(number).toString();
    }

    private void addSib(int modRm, int sib) {
        String base =
                ModRmSize.isUnbased(modRm, sib)
                        ? "none, 32-bit displacement"
                        : address(sib & 7 | head.base());
        List<BitField> bits =
                List.of(
                        BitField.of("scale", sib, 7, 6, String.valueOf(1 << (sib >> 6))),
                        BitField.of("index", sib, 5, 3, index(sib >> 3 & 7)),
                        BitField.of("base", sib, 2, 0, base));
        add(FieldKind.SIB, cursor.hex(1), bits, "");
    }

    private String index(int low) {
        String operand = form.operand('M');
        if (operand.contains("[")) {
            String vector = operand.substring(operand.indexOf('[') + 1, operand.indexOf(']'));
            return RegisterName.of(vector, low | head.index() & 8 | head.high(), head);
        }
        int number = low | head.index();
        return number == NO_INDEX ? "none" : address(number);
    }

    private void readDisplacement(int modRm, int size) {
        if (size == 1 && form.displacementFactor() > 1) {
            long value = cursor.number(1);
            int factor = form.displacementFactor();
            String product = "%d * %d = %d".formatted(value, factor, value * factor);
            add(FieldKind.DISPLACEMENT, cursor.hex(1), List.of(), product);
        } else if (size > 0) {
            boolean relative = ModRmSize.isRipRelative(modRm);
            String from = relative ? "from the end of the instruction" : "";
            readNumber(FieldKind.DISPLACEMENT, size, from);
        }
    }

    private void readImmediates() {
        if (form.hasRole('4')) {
            int value = cursor.peek(0);
            List<BitField> bits =
                    List.of(
                            BitField.of("is4", value, 7, 4, register('4', value >> 4)),
                            BitField.of("imm4", value, 3, 0, ""));
            add(FieldKind.IMMEDIATE, cursor.hex(1), bits, "");
            return;
        }
        List<Integer> sizes = form.immediates();
        for (int i = 0; i < sizes.size(); i++) {
            if (form.isUnsigned(i)) {
                long value = cursor.number(sizes.get(i)) & (1L << 8 * sizes.get(i)) - 1;
                String hex = cursor.hex(sizes.get(i));
                add(FieldKind.IMMEDIATE, hex, List.of(), Long.toString(value));
            } else {
                readNumber(FieldKind.IMMEDIATE, sizes.get(i), "");
            }
        }
    }

    private void readNumber(FieldKind kind, int size, String meaning) {
        String number = Long.toString(cursor.number(size));
        add(kind, cursor.hex(size), List.of(), (number + " " + meaning).strip());
    }
}
