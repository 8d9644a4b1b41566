package dev.asm64.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The CPU features, read from {@code features.isa}: one a line, {@code NAME : Description}. Behind
 * the name stands, if anything, how a processor tells that it has the feature.
 */
final class FeatureTable {
    private final Map<String, CpuFeatureLine> features = new LinkedHashMap<>();

    FeatureTable(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                CpuFeatureLine feature = CpuFeatureLine.parse(line, new Location(file, i + 1));
                if (features.put(feature.name(), feature) != null) {
                    throw new Location(file, i + 1)
                            .error("feature " + feature.name() + " stands twice");
                }
            }
        }
    }

    /** Checks that every feature that forms name is in the table. */
    void check(List<Form> forms) {
        for (Form form : forms) {
            for (String feature : form.features()) {
                if (!features.containsKey(feature)) {
                    throw form.location().error("unknown CPU feature '" + feature + "'");
                }
            }
        }
    }

    /** The source of enum {@code CpuFeature}. */
    String enumeration() {
        List<String> constants = new ArrayList<>();
        features.values().forEach(feature -> constants.add(feature.constant()));
        return """
        package dev.asm64;

        import dev.asm64.CpuidField.Output;

        import java.util.Optional;

        /**
         * A feature beyond the x86-64 baseline that a processor has or lacks, under the name that the Intel SDM and the AMD manual
         * give it.
         */
        public enum CpuFeature {
        %s;

            private final CpuidField cpuid;
            private final long xcr0;
            private final boolean hint;

            CpuFeature(CpuidField cpuid, long xcr0, boolean hint) {
                this.cpuid = cpuid;
                this.xcr0 = xcr0;
                this.hint = hint;
            }

            /**
             * Where the CPUID instruction tells of the feature.
             *
             * @return the field; empty if it does not
             */
            public Optional<CpuidField> cpuid() {
                return Optional.ofNullable(cpuid);
            }

            /**
             * The bits of the register XCR0 that the operating system sets if it saves the registers that the feature uses.
             *
             * @return the bits, 0 if there are no such registers
             */
            public long xcr0() {
                return xcr0;
            }

            /**
             * Whether a processor without the feature executes its instructions as NOPs.
             *
             * @return true if code may use them anywhere
             */
            public boolean isHint() {
                return hint;
            }
        }
        """
                .formatted(String.join(",\n", constants));
    }
}
