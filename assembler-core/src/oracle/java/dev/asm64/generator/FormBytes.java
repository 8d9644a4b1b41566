package dev.asm64.generator;

import java.util.List;
import java.util.Map;

/**
 * One instance of a form, encoded by what the table says of it: one register for each place, memory
 * at [RAX], zero for each immediate and displacement; without FWAIT, an instruction of its own.
 */
final class FormBytes {
    private static final int REG = 2;
    private static final int RM = 1;
    private static final int VVVV = 3;
    private static final int IS4 = 4;
    private static final int MASK = 1;

    /** ModRM.r/m and SIB.base for RAX, SIB.index, ModRM.r/m for a SIB byte and for RIP. */
    private static final int BASE = 0;

    private static final int INDEX = 5;
    private static final int SIB = 4;
    private static final int RIP = 5;

    private static final Map<Integer, String> LEGACY_MAPS =
            Map.of(0, "", 1, "0f", 2, "0f38", 3, "0f3a");

    private final Form form;
    private final Encoding encoding;
    private final StringBuilder bytes = new StringBuilder();

    private FormBytes(Form form) {
        this.form = form;
        this.encoding = form.encoding();
    }

    /** The bytes in hexadecimal. */
    static String of(Form form) {
        return new FormBytes(form).encode();
    }

    private String encode() {
        switch (encoding.space()) {
            case "VEX" -> vex(0xC4);
            case "XOP" -> vex(0x8F);
            case "EVEX" -> evex();
            default -> legacy();
        }
        add(encoding.opcode() + (encoding.modRm() == Encoding.ModRm.OPCODE_REGISTER ? REG : 0));
        if (has(Role.RM) || encoding.modRm() == Encoding.ModRm.DIGIT || has(Role.REG)) {
            modRm();
        }
        encoding.fixed().forEach(this::add);
        if (encoding.is4()) {
            add(IS4 << 4);
        }
        encoding.immediateBytes().forEach(this::addZeros);
        if (has(Role.MOFFS)) {
            addZeros(8);
        }
        return bytes.toString();
    }

    private void legacy() {
        addIf(Encoding.Bit.OPERAND_SIZE, 0x66);
        addIf(Encoding.Bit.ADDRESS_SIZE, 0x67);
        if (encoding.prefix() > 0) {
            add(List.of(0x66, 0xF3, 0xF2).get(encoding.prefix() - 1));
        }
        if (encoding.bits().contains(Encoding.Bit.REX2)) {
            add(0xD5);
            add(w() << 3);
        } else {
            addIf(Encoding.Bit.W, 0x48);
        }
        bytes.append(LEGACY_MAPS.get(encoding.map()));
    }

    private void vex(int first) {
        add(first);
        add(0xE0 | encoding.map());
        add(w() << 7 | vvvv() << 3 | encoding.length() << 2 | encoding.prefix());
    }

    private void evex() {
        add(0x62);
        add(0xF0 | encoding.map());
        add(w() << 7 | vvvv() << 3 | 4 | encoding.prefix());
        int length = rounds() ? 0 : encoding.length();
        add(length << 5 | b() << 4 | lastBits());
    }

    private boolean rounds() {
        return form.operands().stream().anyMatch(o -> o.kind().type() == OperandKind.Type.ROUNDING);
    }

    /** EVEX.b, and EVEX.ND at its place. */
    private int b() {
        boolean broadcasts = form.operands().stream().anyMatch(o -> o.kind().isBroadcast());
        boolean hasDestination = encoding.bits().contains(Encoding.Bit.NEW_DATA_DESTINATION);
        return rounds() || broadcasts || hasDestination ? 1 : 0;
    }

    /** V' and the mask; or the condition; or EVEX.NF at the place of the mask. */
    private int lastBits() {
        int bits = encoding.condition() >= 0 ? encoding.condition() : 8 | mask();
        return encoding.bits().contains(Encoding.Bit.NO_FLAGS) ? bits | 4 : bits;
    }

    private int w() {
        return encoding.bits().contains(Encoding.Bit.W) ? 1 : 0;
    }

    /** Inverted. */
    private int vvvv() {
        return has(Role.VVVV) ? ~VVVV & 15 : 15;
    }

    private int mask() {
        return form.operands().stream().anyMatch(o -> o.kind().token().contains("{k!}")) ? MASK : 0;
    }

    private void modRm() {
        int reg = has(Role.REG) ? number(Role.REG, REG) : encoding.digit();
        OperandKind inRm = has(Role.RM) ? operand(Role.RM).kind() : null;
        if (inRm == null || !inRm.isMemory()) {
            add(0xC0 | reg << 3 | (inRm == null ? 0 : number(Role.RM, RM)));
        } else if (form.attributes().rules().contains("rip")) {
            add(reg << 3 | RIP);
            addZeros(4);
        } else if (inRm.isVectorIndexed() || inRm == OperandKind.SIBMEM) {
            add(reg << 3 | SIB);
            add(INDEX << 3 | BASE);
        } else {
            add(reg << 3 | BASE);
        }
    }

    private int number(Role role, int usual) {
        OperandKind kind = operand(role).kind();
        return kind.type() == OperandKind.Type.FIXED_REGISTER ? kind.number() : usual;
    }

    private boolean has(Role role) {
        return form.roles().contains(role);
    }

    private Operand operand(Role role) {
        return form.operands().get(form.roles().indexOf(role));
    }

    private void addIf(Encoding.Bit bit, int value) {
        if (encoding.bits().contains(bit)) {
            add(value);
        }
    }

    private void add(int value) {
        bytes.append("%02x".formatted(value));
    }

    private void addZeros(int number) {
        bytes.append("00".repeat(number));
    }
}
