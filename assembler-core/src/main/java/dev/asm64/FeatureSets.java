package dev.asm64;

import dev.asm64.encoding.FeatureUse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sets of CPU features that the generator numbered. */
final class FeatureSets {
    private FeatureSets() {}

    /** Read when code that needs a feature is assembled for the first time. */
    private static final class All {
        static final List<String> LINES = read();

        private static List<String> read() {
            try (InputStream in = FeatureSets.class.getResourceAsStream("feature-sets.tsv");
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The union of the sets in use. */
    static Set<CpuFeature> of(FeatureUse use) {
        if (use.isEmpty()) {
            return Set.of();
        }
        Set<CpuFeature> features = EnumSet.noneOf(CpuFeature.class);
        for (int set = 1; set < All.LINES.size(); set++) {
            if (use.contains(set)) {
                for (String name : All.LINES.get(set).split(" ")) {
                    features.add(CpuFeature.valueOf(name));
                }
            }
        }
        return features;
    }
}
