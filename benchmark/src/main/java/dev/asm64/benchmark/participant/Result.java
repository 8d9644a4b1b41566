package dev.asm64.benchmark.participant;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one process measured, or one in each round.
 *
 * @param times the median time of one operation in nanoseconds, for each process
 * @param allocated the bytes allocated by one operation, NaN if unknown
 */
public record Result(List<Double> times, double allocated) {
    /** The result of one process. */
    public Result(double nanoseconds, double allocated) {
        this(List.of(nanoseconds), allocated);
    }

    /** The result of several processes, each of them of one. */
    public static Result ofRounds(List<Result> results) {
        return new Result(
                results.stream().map(Result::nanoseconds).toList(),
                Median.of(results.stream().map(Result::allocated).toList()));
    }

    /** The median time of one operation. */
    public double nanoseconds() {
        return Median.of(times);
    }

    /** How far the slowest process is from the fastest, as a part of the median. */
    public double spread() {
        return spread(times);
    }

    /**
     * How many of these operations are done in the time of another: the median over the rounds, as
     * other programs slow down both processes of a round rather than one.
     */
    public double speedRatio(Result other) {
        return Median.of(speedRatios(other));
    }

    /** How far the largest ratio of a round is from the smallest, as a part of the median. */
    public double speedRatioSpread(Result other) {
        return spread(speedRatios(other));
    }

    private List<Double> speedRatios(Result other) {
        return IntStream.range(0, times.size())
                .mapToObj(round -> other.times.get(round) / times.get(round))
                .toList();
    }

    private static double spread(List<Double> values) {
        return (Collections.max(values) - Collections.min(values)) / Median.of(values);
    }
}
