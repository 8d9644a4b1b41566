package dev.asm64.generator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

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
    /**
     * The fields of class {@code dev.asm64.encoding.Form} that hold the numbers have 15 and 8 bits.
     */
    private static final int MOST_FORMS = 1 << 15;

    private static final int MOST_FEATURE_SETS = 1 << 8;

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
        numberFeatureSets();
        if (forms.size() > MOST_FORMS || featureSets.size() > MOST_FEATURE_SETS) {
            throw new TableException(
                    "%d forms and %d sets of CPU features do not fit in their fields: at most %d and %d do"
                            .formatted(
                                    forms.size(),
                                    featureSets.size(),
                                    MOST_FORMS,
                                    MOST_FEATURE_SETS));
        }
    }

    private void add(Form form) {
        numbers.put(form, forms.size());
        forms.add(form);
    }

    /** Those that most forms need come first: the encoder is fastest with low numbers. */
    private void numberFeatureSets() {
        Map<List<String>, Long> uses =
                forms.stream().collect(groupingBy(Form::features, LinkedHashMap::new, counting()));
        uses.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed())
                .forEach(use -> featureSets.putIfAbsent(use.getKey(), featureSets.size()));
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
