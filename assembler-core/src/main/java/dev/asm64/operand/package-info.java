/**
 * The operands of instructions: registers as constants of {@link dev.asm64.operand.Registers},
 * memory operands from the factories of {@link dev.asm64.operand.Memory}, and labels.
 *
 * <p>Every kind and size of operand is a type of its own, named as in the Intel SDM, so that an
 * instruction that does not exist does not compile. {@code Reg64} is a 64-bit register and {@code
 * Mem64} a 64-bit memory operand; {@code M64} is the parameter type of instructions and takes a
 * {@code Mem64} or a memory operand without a size ({@code Mem}, made by {@link
 * dev.asm64.operand.Memory#ptr(dev.asm64.operand.Reg64) ptr}). Where the other operands do not tell
 * the size either, the compiler finds the call with an unsized operand ambiguous, as an assembler
 * does.
 *
 * <p>All operands are immutable and can be shared between threads.
 */
package dev.asm64.operand;
