package dev.asm64.generator;

import java.util.List;
import java.util.function.Predicate;

/**
 * A view of the assembler that offers only the instructions for which a prefix or a choice of
 * encoding is legal.
 */
enum PrefixView {
    LOCK(
            List.of("lock"),
            "LockPrefix",
            "LOCK",
            "the prefix LOCK (F0), which makes a read-modify-write of memory atomic (Intel SDM"
                    + " volume 2, LOCK)") {
        @Override
        boolean offers(Form form) {
            return form.attributes().prefixes().contains("lock")
                    && form.operands().getFirst().kind().type() == OperandKind.Type.MEMORY;
        }
    },
    REP(
            List.of("rep"),
            "RepPrefix",
            "REP",
            "the prefix REP (F3), which repeats a string instruction RCX times (Intel SDM volume 2,"
                    + " REP)") {
        @Override
        boolean offers(Form form) {
            return form.attributes().prefixes().contains("rep");
        }
    },
    REPE(
            List.of("repe", "repz"),
            "RepePrefix",
            "REP",
            "the prefix REPE (F3), which repeats a string comparison up to RCX times, while ZF is"
                    + " set (Intel SDM volume 2, REP)") {
        @Override
        boolean offers(Form form) {
            return form.attributes().prefixes().contains("repe");
        }
    },
    REPNE(
            List.of("repne", "repnz"),
            "RepnePrefix",
            "REPNE",
            "the prefix REPNE (F2), which repeats a string comparison up to RCX times, while ZF is"
                    + " clear (Intel SDM volume 2, REP)") {
        @Override
        boolean offers(Form form) {
            return REPE.offers(form);
        }
    },
    NF(
            List.of("nf"),
            "NoFlags",
            "NO_FLAGS",
            "EVEX.NF, which leaves the flags alone (APX architecture specification, section"
                    + " 3.1.2.3)") {
        @Override
        boolean offers(Form form) {
            return form.attributes().prefixes().contains("nf");
        }
    },
    SHORT_JUMP(
            List.of("shortJump"),
            "ShortJump",
            "",
            "an 8-bit displacement, whatever the distance turns out to be") {
        @Override
        boolean offers(Form form) {
            return form.roles().contains(Role.RELATIVE)
                    && form.operands().getLast().kind() == OperandKind.REL8;
        }
    },
    NEAR_JUMP(
            List.of("nearJump"),
            "NearJump",
            "",
            "a 32-bit displacement, whatever the distance turns out to be") {
        @Override
        boolean offers(Form form) {
            return form.roles().contains(Role.RELATIVE)
                    && form.operands().getLast().kind() == OperandKind.REL32;
        }
    },
    VEX(
            List.of("vex"),
            "VexEncoding",
            "",
            "a VEX prefix, where an EVEX prefix would be possible or the default") {
        @Override
        boolean offers(Form form) {
            return form.encoding().space().equals("VEX");
        }
    },
    EVEX(
            List.of("evex"),
            "EvexEncoding",
            "",
            "an EVEX prefix, where a VEX prefix would be possible or the default") {
        @Override
        boolean offers(Form form) {
            return form.encoding().space().equals("EVEX");
        }
    };

    private final List<String> accessors;
    private final String className;
    private final String formBit;
    private final String description;

    PrefixView(List<String> accessors, String className, String formBit, String description) {
        this.accessors = accessors;
        this.className = className;
        this.formBit = formBit;
        this.description = description;
    }

    /** Whether an instruction in this form exists with the prefix. */
    abstract boolean offers(Form form);

    /** The methods of the assembler that return the view. */
    List<String> accessors() {
        return accessors;
    }

    String className() {
        return className;
    }

    /** The constant of class Form that adds the prefix, empty if the choice of the form is all. */
    String formBit() {
        return formBit;
    }

    String description() {
        return description;
    }

    /** The method with only the forms that the view offers, null if there is none. */
    Method restrict(Method method) {
        Predicate<Form> offered = this::offers;
        List<Form> forms = method.forms().stream().filter(offered).toList();
        if (forms.isEmpty()
                || (this == VEX || this == EVEX) && forms.size() == method.forms().size()) {
            return null;
        }
        return Method.of(forms);
    }
}
