package dev.asm64;

import dev.asm64.encoding.FeatureUse;
import dev.asm64.encoding.FormDescription;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The CPU features that code needs, and instructions that need them. Immutable. */
final class FeatureNeeds {
    private static final FeatureNeeds NONE = new FeatureNeeds(new FeatureUse(), Set.of());

    private final FeatureUse use;

    /** Features of which no instruction is known that needs them. */
    private final Set<CpuFeature> others;

    private FeatureNeeds(FeatureUse use, Set<CpuFeature> others) {
        this.use = use;
        this.others = others;
    }

    static FeatureNeeds of(FeatureUse use) {
        return use.count() == 0 ? NONE : new FeatureNeeds(use.copy(), Set.of());
    }

    /** Features of which no instruction is known that needs them. */
    static FeatureNeeds of(Set<CpuFeature> features) {
        return new FeatureNeeds(new FeatureUse(), Set.copyOf(features));
    }

    static FeatureNeeds union(List<FeatureNeeds> parts) {
        FeatureUse use = new FeatureUse();
        Set<CpuFeature> others = EnumSet.noneOf(CpuFeature.class);
        for (FeatureNeeds part : parts) {
            use.addAll(part.use);
            others.addAll(part.others);
        }
        return new FeatureNeeds(use, others);
    }

    Set<CpuFeature> features() {
        if (use.count() == 0 && others.isEmpty()) {
            return Set.of();
        }
        Set<CpuFeature> features = EnumSet.noneOf(CpuFeature.class);
        features.addAll(others);
        for (int i = 0; i < use.count(); i++) {
            features.addAll(FeatureSets.features(use.set(i)));
        }
        return Collections.unmodifiableSet(features);
    }

    /** Forms that need a feature, in the manual's notation. */
    List<String> instructions(CpuFeature feature) {
        Set<Integer> forms = new TreeSet<>();
        for (int i = 0; i < use.count(); i++) {
            if (FeatureSets.features(use.set(i)).contains(feature)) {
                forms.add(use.form(i));
            }
        }
        return forms.stream()
                .map(FormDescription::numbered)
                .map(FormDescription::toString)
                .toList();
    }
}
