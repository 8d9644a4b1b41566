package dev.asm64.runtime.memory;

/**
 * How much memory pools have, in bytes.
 *
 * @param reserved in all
 * @param used handed out
 * @param blocks the number of parts handed out
 * @param largestFreeRun the largest part that could be handed out without a further pool
 */
public record Usage(long reserved, long used, long blocks, long largestFreeRun) {}
