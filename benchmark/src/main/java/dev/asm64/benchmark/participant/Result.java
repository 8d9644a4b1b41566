package dev.asm64.benchmark.participant;

import java.util.List;

/**
 * What one process measured.
 *
 * @param nanoseconds the median time of one operation
 * @param allocated the bytes allocated by one operation, NaN if unknown
 */
public record Result(double nanoseconds, double allocated) {
    /** The median of several processes. */
    public static Result median(List<Result> results) {
        return new Result(
                Median.of(results.stream().map(Result::nanoseconds).toList()),
                Median.of(results.stream().map(Result::allocated).toList()));
    }
}
