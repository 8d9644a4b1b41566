package dev.asm64.benchmark.participant;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What one process measured, or several.
 *
 * @param nanoseconds the median time of one operation
 * @param allocated the bytes allocated by one operation, NaN if unknown
 * @param spread how far the slowest process is from the fastest, as a part of the median
 */
public record Result(double nanoseconds, double allocated, double spread) {
    /** The result of one process. */
    public Result(double nanoseconds, double allocated) {
        this(nanoseconds, allocated, 0);
    }

    /** The median of several processes. */
    public static Result median(List<Result> results) {
        List<Double> times = results.stream().map(Result::nanoseconds).toList();
        double median = Median.of(times);
        DoubleStream differences =
                times.stream()
                        .flatMapToDouble(a -> times.stream().mapToDouble(b -> Math.abs(a - b)));
        return new Result(
                median,
                Median.of(results.stream().map(Result::allocated).toList()),
                differences.max().orElse(0) / median);
    }
}
