package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Java method: forms of one instruction with the same parameter types, of which the first that
 * fits is encoded.
 */
final class Method {
    private final Form general;
    private final List<Form> alternatives = new ArrayList<>();
    private final List<Form> onRequest = new ArrayList<>();

    Method(Form general) {
        this.general = general;
    }

    /** The form that takes all operands that the parameters allow. */
    Form general() {
        return general;
    }

    /** Adds a form for some of the operands; those that say {@code insist} are for views only. */
    void addAlternative(Form form) {
        (form.attributes().rules().contains("insist") ? onRequest : alternatives).add(form);
    }

    /**
     * The forms for some operands only, in order of preference; the general form comes after them.
     */
    List<Form> alternatives() {
        return alternatives;
    }

    /** All forms, those for views first, the general one last. */
    List<Form> forms() {
        List<Form> forms = new ArrayList<>(onRequest);
        forms.addAll(alternatives);
        forms.add(general);
        return forms;
    }

    /** The method with only some of the forms, of which the last one is the general one. */
    static Method of(List<Form> forms) {
        Method method = new Method(forms.getLast());
        method.alternatives.addAll(forms.subList(0, forms.size() - 1));
        return method;
    }

    boolean generalizes(Form form) {
        if (form.operands().size() != general.operands().size()) {
            return false;
        }
        for (int i = 0; i < form.operands().size(); i++) {
            OperandKind kind = form.operands().get(i).kind();
            if (!kind.isSpecialCaseOf(general.operands().get(i).kind())) {
                return false;
            }
        }
        return true;
    }

    /** The erased signature, by which Java tells methods apart. */
    String signature(String name) {
        return general.operands().stream()
                .map(o -> o.kind().javaType())
                .collect(Collectors.joining(", ", javaName(name) + "(", ")"));
    }

    static String javaName(String name) {
        return KEYWORDS.contains(name) ? name + "_" : name;
    }

    private static final Set<String> KEYWORDS = Set.of("int");
}
