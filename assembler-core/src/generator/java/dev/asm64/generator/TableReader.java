package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a table file. Lines that start at the margin name instructions; indented lines below them
 * are the forms that all these instructions have.
 */
final class TableReader {
    private final String file;
    private final Map<String, ValueList> lists;
    private final List<Method> methods = new ArrayList<>();
    private final Map<String, Location> signatures;
    private List<Mnemonic> mnemonics = new ArrayList<>();
    private boolean formsSeen;
    private String description = "";

    /**
     * Creates a reader of one file; the signatures are those of all files read so far, and are
     * added to.
     */
    TableReader(String file, Map<String, ValueList> lists, Map<String, Location> signatures) {
        this.file = file;
        this.lists = lists;
        this.signatures = signatures;
    }

    InstructionTable read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Location location = new Location(file, i + 1);
            if (line.startsWith("#")) {
                if (description.isEmpty()) {
                    description = line.substring(1).strip();
                }
            } else if (!line.isBlank()) {
                readLine(line.stripTrailing(), location);
            }
        }
        if (!formsSeen && !mnemonics.isEmpty()) {
            Mnemonic last = mnemonics.getLast();
            throw last.location().error(last.name() + " has no form");
        }
        return new InstructionTable(description, methods);
    }

    private void readLine(String line, Location location) {
        if (line.startsWith(" ")) {
            if (mnemonics.isEmpty()) {
                throw location.error("a form before the first instruction");
            }
            formsSeen = true;
            readForms(line.strip(), location);
        } else {
            if (formsSeen) {
                mnemonics = new ArrayList<>();
                formsSeen = false;
            }
            mnemonics.addAll(MnemonicLine.parse(line, lists, location));
        }
    }

    private void readForms(String line, Location location) {
        boolean alternative = line.startsWith("|");
        String[] columns = columns(alternative ? line.substring(1).strip() : line, location);
        for (Mnemonic mnemonic : mnemonics) {
            String[] substituted = new String[columns.length];
            for (int i = 0; i < columns.length; i++) {
                substituted[i] = mnemonic.substitute(columns[i], location);
            }
            for (String[] sized : OperandSize.expand(substituted, location)) {
                for (String[] columnsOfForm : VectorLength.expand(sized, location)) {
                    addForms(mnemonic, columnsOfForm, alternative, location);
                }
            }
        }
    }

    /** Operands, encoding and attributes, with two or more blanks between them. */
    private static String[] columns(String line, Location location) {
        String[] columns = line.split("\\s{2,}", 3);
        if (columns.length < 2) {
            throw location.error(
                    "a form has operands, two blanks, and an encoding: '" + line + "'");
        }
        return new String[] {columns[0], columns[1], columns.length == 3 ? columns[2] : ""};
    }

    private void addForms(
            Mnemonic mnemonic, String[] columns, boolean alternative, Location location) {
        Encoding encoding = Encoding.parse(columns[1], location);
        Attributes attributes = Attributes.parse(columns[2], location);
        for (List<Operand> operands : Operand.parseAll(columns[0], location)) {
            Form form = Form.of(mnemonic, operands, encoding, attributes, location);
            if (alternative) {
                addAlternative(form);
            } else {
                addMethod(new Method(form));
            }
        }
    }

    private void addMethod(Method method) {
        Form form = method.general();
        for (String name : form.mnemonic().names()) {
            String signature = method.signature(name);
            Location earlier = signatures.putIfAbsent(signature, form.location());
            if (earlier != null) {
                throw form.location()
                        .error("generates the method " + signature + " as " + earlier + " does");
            }
        }
        methods.add(method);
    }

    /** A legacy form before it that takes all its operands would always be chosen. */
    private static void requireReachable(Form form, Method method) {
        for (Form earlier : method.alternatives()) {
            if (earlier.encoding().space().equals("LEGACY")
                    && new Method(earlier).generalizes(form)) {
                throw form.location()
                        .error(
                                "the alternative is never chosen: %s fits wherever it does"
                                        .formatted(earlier.location()));
            }
        }
    }

    private void addAlternative(Form form) {
        for (Method method : methods.reversed()) {
            if (method.general().mnemonic() == form.mnemonic() && method.generalizes(form)) {
                if (!form.attributes().rules().contains("insist")) {
                    requireReachable(form, method);
                }
                method.addAlternative(form);
                return;
            }
        }
        throw form.location()
                .error(
                        "no form of %s above is more general than the alternative '%s'"
                                .formatted(form.mnemonic().name(), form.syntax()));
    }
}
