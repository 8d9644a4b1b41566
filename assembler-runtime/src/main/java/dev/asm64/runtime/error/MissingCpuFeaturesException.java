package dev.asm64.runtime.error;

import dev.asm64.Code;
import dev.asm64.CpuFeature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Code needs CPU features that this processor lacks, or that the operating system has not enabled.
 * The message lists them, each with instructions of the code that need it.
 */
public final class MissingCpuFeaturesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The features. */
    private final EnumSet<CpuFeature> features;

    /**
     * Creates an exception.
     *
     * @param code the code
     * @param features what it needs and is not there, not empty
     */
    public MissingCpuFeaturesException(Code code, Set<CpuFeature> features) {
        super(
                features.stream()
                        .map(
                                feature ->
                                        feature
                                                + " for "
                                                + String.join(
                                                        "; ", code.instructionsThatNeed(feature)))
                        .collect(
                                Collectors.joining(
                                        " | ",
                                        "the code needs CPU features that are missing: ",
                                        "")));
        this.features = EnumSet.copyOf(features);
    }

    /**
     * Returns what is missing.
     *
     * @return the features, unmodifiable
     */
    public Set<CpuFeature> features() {
        return Collections.unmodifiableSet(features);
    }
}
