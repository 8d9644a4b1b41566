package dev.asm64.benchmark.participant;

/**
 * What a participant made of a sequence.
 *
 * @param sequence the name of the sequence
 * @param set the register set
 * @param bytes the machine code
 */
public record AssembledSequence(String sequence, int set, byte[] bytes) {}
