package dev.asm64;

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
        static final List<Set<CpuFeature>> SETS = read();

        private static List<Set<CpuFeature>> read() {
            try (InputStream in = FeatureSets.class.getResourceAsStream("feature-sets.tsv");
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines().map(FeatureSets::parse).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Set<CpuFeature> parse(String line) {
        Set<CpuFeature> features = EnumSet.noneOf(CpuFeature.class);
        if (!line.isEmpty()) {
            for (String name : line.split(" ")) {
                features.add(CpuFeature.valueOf(name));
            }
        }
        return features;
    }

    static Set<CpuFeature> features(int set) {
        return All.SETS.get(set);
    }
}
