package dev.asm64.runtime;

/**
 * What a code cache holds at one moment.
 *
 * @param reserved the bytes that are mapped
 * @param used the bytes that loaded code occupies, its data and stubs included, rounded up to whole
 *     cells
 * @param loaded the number of pieces of code that are loaded
 * @param fragmentation the part of the free bytes that lies outside the largest free run: 0 when
 *     all free memory is in one piece, towards 1 when it is in crumbs
 */
public record CodeCacheStatistics(long reserved, long used, long loaded, double fragmentation) {}
