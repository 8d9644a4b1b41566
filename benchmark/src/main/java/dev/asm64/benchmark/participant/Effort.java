package dev.asm64.benchmark.participant;

import java.util.Locale;

/** How long to measure: forks are processes of each participant, run in turn. */
public enum Effort {
    CHECK(1, 1, 1, 0.02),
    QUICK(1, 4, 3, 0.3),
    FULL(3, 4, 5, 0.5);

    private final int forks;
    private final int warmups;
    private final int samples;
    private final double sampleSeconds;

    Effort(int forks, int warmups, int samples, double sampleSeconds) {
        this.forks = forks;
        this.warmups = warmups;
        this.samples = samples;
        this.sampleSeconds = sampleSeconds;
    }

    public int forks() {
        return forks;
    }

    public int warmups() {
        return warmups;
    }

    public int samples() {
        return samples;
    }

    public double sampleSeconds() {
        return sampleSeconds;
    }

    /** The option of the script that chooses this effort. */
    public String option() {
        return this == FULL ? "" : " --" + name().toLowerCase(Locale.ROOT);
    }
}
