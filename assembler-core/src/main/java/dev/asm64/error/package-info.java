/**
 * What the assembler throws. Every message names the instruction, the operand, its value and what
 * is legal. After an exception the assembler is as it was before the call.
 */
package dev.asm64.error;
