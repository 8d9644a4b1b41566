package dev.asm64.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CPU features, read from {@code features.isa}: one {@code NAME : Description} a line. */
final class FeatureTable {
    private final Map<String, String> descriptions = new LinkedHashMap<>();

    FeatureTable(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s+:\\s+", 2);
                Location location = new Location(file, i + 1);
                if (parts.length < 2
                        || parts[1].isBlank()
                        || !parts[0].matches("[A-Z][A-Z0-9_]*")) {
                    throw location.error(
                            "a feature is written 'NAME : description', not '" + line + "'");
                }
                if (descriptions.put(parts[0], parts[1].strip()) != null) {
                    throw location.error("feature " + parts[0] + " stands twice");
                }
            }
        }
    }

    /** Checks that every feature that forms name is in the table. */
    void check(List<Form> forms) {
        for (Form form : forms) {
            for (String feature : form.features()) {
                if (!descriptions.containsKey(feature)) {
                    throw form.location().error("unknown CPU feature '" + feature + "'");
                }
            }
        }
    }

    /** The source of enum {@code CpuFeature}. */
    String enumeration() {
        List<String> constants = new ArrayList<>();
        descriptions.forEach((name, text) -> constants.add("    /** " + text + " */\n    " + name));
        return """
        package dev.asm64;

        /**
         * A feature beyond the x86-64 baseline that a processor has or lacks, under the name that the Intel SDM and the AMD manual
         * give it.
         */
        public enum CpuFeature {
        %s
        }
        """
                .formatted(String.join(",\n", constants));
    }
}
