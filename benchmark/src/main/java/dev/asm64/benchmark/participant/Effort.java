package dev.asm64.benchmark.participant;

import java.util.Locale;

/** How long to measure: forks are the processes of each participant, one a round. */
public enum Effort {
    CHECK(1, 0.02, 1, 0.02),
    QUICK(1, 2, 10, 0.1),
    FULL(3, 3, 20, 0.1);

    private final int forks;
    private final double warmupSeconds;
    private final int samples;
    private final double sampleSeconds;

    Effort(int forks, double warmupSeconds, int samples, double sampleSeconds) {
        this.forks = forks;
        this.warmupSeconds = warmupSeconds;
        this.samples = samples;
        this.sampleSeconds = sampleSeconds;
    }

    public int forks() {
        return forks;
    }

    /** How long to run before the first sample, after the compiler of Java has come to rest. */
    public double warmupSeconds() {
        return warmupSeconds;
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
