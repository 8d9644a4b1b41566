package dev.asm64.runtime.memory;

/**
 * How much memory pools have, in bytes.
 *
 * @param reserved in all
 * @param used handed out
 * @param largestFreeRun the largest part that could be handed out without a further pool
 */
public record Usage(long reserved, long used, long largestFreeRun) {
    /** The usage of these pools and of others. */
    public Usage plus(Usage others) {
        return new Usage(
                reserved + others.reserved,
                used + others.used,
                Math.max(largestFreeRun, others.largestFreeRun));
    }
}
