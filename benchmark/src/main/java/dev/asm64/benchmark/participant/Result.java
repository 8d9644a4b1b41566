package dev.asm64.benchmark.participant;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the processes of one participant measured.
 *
 * @param rounds the samples of each process; those of the same place in another result were taken
 *     right before or after
 */
public record Result(List<List<Sample>> rounds) {
    /** The median time of one operation, in nanoseconds. */
    public double nanoseconds() {
        return Median.of(times());
    }

    /** The median of the bytes allocated by one operation, NaN if unknown. */
    public double allocated() {
        return Median.of(mediansOfRounds(Sample::allocated));
    }

    /** How far the slowest process is from the fastest, as a part of the median. */
    public double spread() {
        return spread(times());
    }

    /**
     * How many of these operations are done in the time of another: the median over the pairs of
     * samples, as other programs slow down both of a pair rather than one; and then over the
     * rounds.
     */
    public double speedRatio(Result other) {
        return Median.of(speedRatios(other));
    }

    /** How far the largest ratio of a round is from the smallest, as a part of the median. */
    public double speedRatioSpread(Result other) {
        return spread(speedRatios(other));
    }

    private List<Double> times() {
        return mediansOfRounds(Sample::nanoseconds);
    }

    private List<Double> mediansOfRounds(ToDoubleFunction<Sample> value) {
        return rounds.stream()
                .map(samples -> Median.of(samples.stream().map(value::applyAsDouble).toList()))
                .toList();
    }

    private List<Double> speedRatios(Result other) {
        return IntStream.range(0, rounds.size())
                .mapToObj(round -> speedRatio(rounds.get(round), other.rounds.get(round)))
                .toList();
    }

    private static double speedRatio(List<Sample> samples, List<Sample> others) {
        return Median.of(
                IntStream.range(0, samples.size())
                        .mapToObj(i -> others.get(i).nanoseconds() / samples.get(i).nanoseconds())
                        .toList());
    }

    private static double spread(List<Double> values) {
        return (Collections.max(values) - Collections.min(values)) / Median.of(values);
    }
}
