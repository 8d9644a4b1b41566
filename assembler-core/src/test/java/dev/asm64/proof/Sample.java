package dev.asm64.proof;

/**
 * An operand chosen for a test.
 *
 * @param java how a user of the library writes it
 * @param intel how it is written in Intel syntax; {@code .+20} is a place 20 bytes from the start
 *     of the instruction
 * @param trait what is special about its encoding
 */
record Sample(String java, String intel, String trait) {}
