package dev.asm64.benchmark.participant;

/**
 * What a process measured in one turn.
 *
 * @param nanoseconds the time of one operation
 * @param allocated the bytes allocated by one operation, NaN if unknown
 */
public record Sample(double nanoseconds, double allocated) {
    /** Reads the line that a process prints: the time, and the bytes if they are known. */
    static Sample parse(String line) {
        String[] fields = line.split(" ");
        return new Sample(
                Double.parseDouble(fields[0]),
                fields.length > 1 ? Double.parseDouble(fields[1]) : Double.NaN);
    }
}
