package dev.asm64;

import dev.asm64.encoding.FeatureUse;
import dev.asm64.encoding.FormDescription;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The CPU features that code needs, each with the numbers of some forms that need it. */
final class FeatureNeeds {
    private static final FeatureNeeds NONE = new FeatureNeeds(Map.of());

    private final Map<CpuFeature, Set<Integer>> forms;

    private FeatureNeeds(Map<CpuFeature, Set<Integer>> forms) {
        this.forms = forms;
    }

    static FeatureNeeds of(FeatureUse use) {
        if (use.isEmpty()) {
            return NONE;
        }
        Map<CpuFeature, Set<Integer>> forms = new EnumMap<>(CpuFeature.class);
        for (int set = 1; set < FeatureSets.count(); set++) {
            if (use.contains(set)) {
                for (CpuFeature feature : FeatureSets.features(set)) {
                    forms.computeIfAbsent(feature, _ -> new TreeSet<>()).add(use.form(set));
                }
            }
        }
        return new FeatureNeeds(forms);
    }

    /** Features of which no instruction is known that needs them. */
    static FeatureNeeds of(Set<CpuFeature> features) {
        Map<CpuFeature, Set<Integer>> forms = new EnumMap<>(CpuFeature.class);
        features.forEach(feature -> forms.put(feature, Set.of()));
        return new FeatureNeeds(forms);
    }

    static FeatureNeeds union(List<FeatureNeeds> parts) {
        Map<CpuFeature, Set<Integer>> forms = new EnumMap<>(CpuFeature.class);
        for (FeatureNeeds part : parts) {
            part.forms.forEach(
                    (feature, numbers) ->
                            forms.computeIfAbsent(feature, _ -> new TreeSet<>()).addAll(numbers));
        }
        return new FeatureNeeds(forms);
    }

    Set<CpuFeature> features() {
        return Collections.unmodifiableSet(forms.keySet());
    }

    /** Forms that need a feature, in the manual's notation. */
    List<String> instructions(CpuFeature feature) {
        return forms.getOrDefault(feature, Set.of()).stream()
                .map(FormDescription::numbered)
                .map(FormDescription::toString)
                .toList();
    }
}
