package dev.asm64.generator;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers all forms, and all sets of CPU features that forms need, by which the generated code
 * names them.
 */
final class FormNumbers {
    private final Map<Form, Integer> numbers = new IdentityHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<List<String>, Integer> featureSets = new LinkedHashMap<>();

    FormNumbers(List<InstructionTable> tables) {
        featureSets.put(List.of(), 0);
        featureSets.put(List.of("APX_F"), 1); // FeatureUse.APX
        for (InstructionTable table : tables) {
            for (Method method : table.methods()) {
                method.forms().forEach(this::add);
            }
        }
    }

    private void add(Form form) {
        numbers.put(form, forms.size());
        forms.add(form);
        featureSets.putIfAbsent(form.features(), featureSets.size());
    }

    int number(Form form) {
        return numbers.get(form);
    }

    int featureSet(Form form) {
        return featureSets.get(form.features());
    }

    List<Form> forms() {
        return forms;
    }

    List<List<String>> featureSets() {
        return List.copyOf(featureSets.keySet());
    }
}
