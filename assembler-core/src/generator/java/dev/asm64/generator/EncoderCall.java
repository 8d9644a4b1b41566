package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the call that encodes one form: a method of an emitter for operands in ModRM and in the
 * opcode, else of {@code dev.asm64.encoding.Encoder}.
 */
final class EncoderCall {
    /** The methods of the emitter for operands that are not in ModRM. */
    private static final Set<String> WITHOUT_MODRM =
            Set.of("opcode", "opcodeRegister", "vexOpcode");

    private final Form form;
    private final Form general;
    private final String formWord;
    private final List<String> names;
    private final String emitter;

    /** The call for a form of the method that the general form gives its parameters. */
    EncoderCall(Form form, Form general, String formWord, List<String> names, String emitter) {
        this.form = form;
        this.general = general;
        this.formWord = formWord;
        this.names = names;
        this.emitter = emitter;
    }

    /** The same call with a form that is taken where this one cannot encode the operands. */
    EncoderCall orElse(String otherFormWord) {
        return new EncoderCall(form, general, formWord + ", " + otherFormWord, names, emitter);
    }

    /** The call, and the return of the assembler; one statement where an emitter does both. */
    List<String> statements() {
        List<String> arguments = new ArrayList<>();
        arguments.add(modified());
        for (Role role :
                List.of(
                        Role.REG,
                        Role.VVVV,
                        Role.RM,
                        Role.OPCODE,
                        Role.STRING,
                        Role.MOFFS,
                        Role.RELATIVE)) {
            addArguments(arguments, role);
        }
        String trailing = trailingBytes();
        if (!trailing.isEmpty()) {
            arguments.add(trailing);
        }
        String name = name();
        boolean isEmitters = form.roles().contains(Role.RM) || WITHOUT_MODRM.contains(name);
        String receiver = isEmitters ? emitter : "encoder.";
        String call = receiver + name + "(" + String.join(", ", arguments) + ");";
        String reference = reference();
        if (!reference.isEmpty()) {
            return List.of(call, reference, "return self;");
        }
        return isEmitters ? List.of("return " + call) : List.of(call, "return self;");
    }

    /** What makes the last bytes refer to labels; empty if they do not. */
    private String reference() {
        for (int i = 0; i < names.size(); i++) {
            OperandKind kind = form.operands().get(i).kind();
            if (kind.type() == OperandKind.Type.LABEL_IMMEDIATE) {
                return "encoder.refer(RelocationType.%s, %s);"
                        .formatted(kind.relocation(), names.get(i));
            }
        }
        return "";
    }

    /** The form with the operands that change the prefix: rounding, SAE, default flags. */
    private String modified() {
        for (int i = 0; i < names.size(); i++) {
            OperandKind.Type type = form.operands().get(i).kind().type();
            if (type == OperandKind.Type.ROUNDING || type == OperandKind.Type.DEFAULT_FLAGS) {
                return "encoder.with(%s, %d, %s)".formatted(formWord, i + 1, names.get(i));
            }
        }
        return formWord;
    }

    private String name() {
        List<Role> roles = form.roles();
        if (roles.contains(Role.RELATIVE)) {
            return form.encoding().immediateBytes().getFirst() == 1 ? "shortBranch" : "nearBranch";
        } else if (roles.contains(Role.MOFFS)) {
            return "moffs";
        } else if (roles.contains(Role.STRING)) {
            return stringName();
        } else if (roles.contains(Role.OPCODE)) {
            return "opcodeRegister";
        } else if (hasSibMemory()) {
            return kind() + "Sib";
        } else if (roles.contains(Role.RM)) {
            return kind() + (roles.contains(Role.REG) ? "" : "Digit") + memorySuffix();
        } else if (roles.contains(Role.REG)) {
            return "modRmReg";
        }
        return switch (kind()) {
            case "legacy" -> "opcode";
            case "vex" -> "vexOpcode";
            default -> throw new TableException("EVEX without operands: " + form);
        };
    }

    /** The kind of prefix, for each of which there is an emitter. */
    private String kind() {
        return switch (form.encoding().space()) {
            case "LEGACY" -> "legacy";
            case "VEX", "XOP" -> "vex";
            case "EVEX" -> "evex";
            default -> throw new TableException("Unknown kind of prefix: " + form);
        };
    }

    private String memorySuffix() {
        OperandKind rm = form.operands().get(form.roles().indexOf(Role.RM)).kind();
        return rm.isMemory() ? "Memory" : "";
    }

    private boolean hasSibMemory() {
        return form.operands().stream().anyMatch(o -> o.kind() == OperandKind.SIBMEM);
    }

    private String stringName() {
        List<OperandKind.Type> types = form.operands().stream().map(o -> o.kind().type()).toList();
        if (types.contains(OperandKind.Type.STRING_TABLE)) {
            return "stringTable";
        } else if (!types.contains(OperandKind.Type.STRING_DESTINATION)) {
            return "stringSource";
        } else if (!types.contains(OperandKind.Type.STRING_SOURCE)) {
            return "stringDestination";
        }
        return types.getFirst() == OperandKind.Type.STRING_DESTINATION
                ? "stringMove"
                : "stringCompare";
    }

    private void addArguments(List<String> arguments, Role role) {
        for (int i = 0; i < names.size(); i++) {
            if (form.roles().get(i) == role) {
                arguments.add(names.get(i));
            }
        }
    }

    /**
     * Size and value of the bytes after opcode and operands: always the same ones, then the
     * immediates.
     */
    private String trailingBytes() {
        List<String> values = new ArrayList<>();
        int size = 0;
        for (int fixed : form.encoding().fixed()) {
            values.add(shifted("0x%02X".formatted(fixed), size));
            size++;
        }
        int count = size + (int) form.roles().stream().filter(Role.IMMEDIATE::equals).count();
        for (int i = 0; i < names.size(); i++) {
            int bytes = form.operands().get(i).kind().bytes();
            if (form.roles().get(i) == Role.IMMEDIATE && bytes > 0) {
                values.add(shifted(count > 1 ? masked(names.get(i), bytes) : narrowed(i), size));
                size += bytes;
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (form.roles().get(i) == Role.IS4) {
                String low = values.isEmpty() ? "0" : values.removeLast();
                return "1, encoder.is4(%s, %d, %s, %s)"
                        .formatted(formWord, i + 1, names.get(i), low);
            }
        }
        if (size == 0) {
            return "";
        }
        return (size == 8 ? "" : size + ", ") + String.join(" | ", values);
    }

    /**
     * The argument, cut to an int where the parameter is a long and this form encodes less; zero
     * where it is not known yet.
     */
    private String narrowed(int operand) {
        if (form.operands().get(operand).kind().type() == OperandKind.Type.LABEL_IMMEDIATE) {
            return form.operands().get(operand).kind().bytes() == 8 ? "0L" : "0";
        }
        boolean wide = general.operands().get(operand).kind().bytes() == 8;
        boolean narrow = wide && form.operands().get(operand).kind().bytes() < 8;
        return narrow ? "(int) " + names.get(operand) : names.get(operand);
    }

    private static String masked(String name, int bytes) {
        return bytes == 1 ? "(" + name + " & 0xFF)" : "(" + name + " & 0xFFFF)";
    }

    private static String shifted(String value, int bytes) {
        return bytes == 0 ? value : value + " << " + 8 * bytes;
    }
}
