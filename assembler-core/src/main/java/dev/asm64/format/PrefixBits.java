package dev.asm64.format;

import java.util.ArrayList;
import java.util.List;

/** The fields of REX, REX2, VEX, XOP and EVEX, by their names in the manuals. */
final class PrefixBits {
    private static final List<String> MAPS =
            List.of("", "0F", "0F38", "0F3A", "MAP4", "MAP5", "MAP6", "MAP7", "X8", "X9", "XA");
    private static final List<String> MANDATORY = List.of("", "66", "F3", "F2");
    private static final List<String> ROUNDINGS = List.of("rn-sae", "rd-sae", "ru-sae", "rz-sae");

    private final Head head;
    private final FormPattern form;
    private final List<BitField> bits = new ArrayList<>();

    private PrefixBits(Head head, FormPattern form) {
        this.head = head;
        this.form = form;
    }

    static List<BitField> of(Head head, FormPattern form) {
        return List.copyOf(new PrefixBits(head, form).all());
    }

    private List<BitField> all() {
        switch (head.extension()) {
            case REX -> addNamed(head.payload().get(0), 3, "W", "R", "X", "B");
            case REX2 ->
                    addNamed(
                            head.payload().get(1),
                            7,
                            "M0",
                            "R4",
                            "X4",
                            "B4",
                            "W",
                            "R3",
                            "X3",
                            "B3");
            case EVEX -> addEvex();
            default -> addVex();
        }
        return bits;
    }

    private void addNamed(int value, int highest, String... names) {
        for (int i = 0; i < names.length; i++) {
            add(names[i], value, highest - i, highest - i, "");
        }
    }

    private void add(String name, int value, int from, int to, String meaning) {
        bits.add(BitField.of(name, value, from, to, meaning));
    }

    private void addVex() {
        int second = head.payload().get(1);
        int last = head.payload().getLast();
        add("R", second, 7, 7, "");
        if (head.payload().size() == 3) {
            addNamed(second, 6, "X", "B");
            add("mmmmm", second, 4, 0, MAPS.get(head.map()));
            add("W", last, 7, 7, "");
        }
        add("vvvv", last, 6, 3, vvvv());
        add("L", last, 2, 2, length());
        add("pp", last, 1, 0, MANDATORY.get(head.pp()));
    }

    private void addEvex() {
        int second = head.payload().get(1);
        int third = head.payload().get(2);
        addNamed(second, 7, "R", "X", "B", "R'", "B4");
        add("mmm", second, 2, 0, MAPS.get(head.map()));
        add("W", third, 7, 7, "");
        add(form.isConditional() ? "dfv" : "vvvv", third, 6, 3, vvvv());
        add("X4", third, 2, 2, "");
        add("pp", third, 1, 0, MANDATORY.get(head.pp()));
        addEvexLast(head.payload().get(3));
    }

    private void addEvexLast(int last) {
        add("z", last, 7, 7, (last & 0x80) == 0 ? "" : "masked elements become 0");
        add("L'L", last, 6, 5, length());
        if (form.isConditional()) {
            add("ND", last, 4, 4, "");
            add("SCC", last, 3, 0, "");
        } else if (form.isPromoted()) {
            add("ND", last, 4, 4, "");
            add("V4", last, 3, 3, "");
            add("NF", last, 2, 2, (last & 4) == 0 ? "" : "flags stay");
            add("00", last, 1, 0, "");
        } else {
            add("b", last, 4, 4, broadcastOrRounding());
            add("V'", last, 3, 3, "");
            add("aaa", last, 2, 0, mask());
        }
    }

    private String mask() {
        if (head.mask() > 0) {
            return "k" + head.mask();
        }
        return form.takesMask() ? "no mask" : "";
    }

    private String vvvv() {
        if (form.isConditional()) {
            return "default flags of, sf, zf, cf";
        }
        return form.hasRole('V')
                ? RegisterName.of(form.operand('V'), head.vvvv() | vvvvHigh(), head)
                : "unused";
    }

    private int vvvvHigh() {
        return form.hasRole('M') && form.operand('M').contains("[") ? 0 : head.high();
    }

    /** The rounding stands at the place of the length, which then is that of the form. */
    private String length() {
        if (form.isRounded()) {
            return form.suppressesExceptions() ? "" : ROUNDINGS.get(head.length());
        }
        return form.vectorLength().isEmpty() ? "" : form.vectorLength() + " bits";
    }

    private String broadcastOrRounding() {
        if (!head.b()) {
            return "";
        }
        if (form.isBroadcast()) {
            return "broadcast";
        }
        return form.suppressesExceptions() ? "exceptions suppressed" : "rounding in L'L";
    }
}
