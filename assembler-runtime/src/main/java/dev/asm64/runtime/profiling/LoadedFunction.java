package dev.asm64.runtime.profiling;

/**
 * A function in executable memory.
 *
 * @param name its symbol, or what stands for one
 * @param address where it starts
 * @param bytes its instructions
 */
public record LoadedFunction(String name, long address, byte[] bytes) {}
