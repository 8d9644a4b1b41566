/** The assembler and what it makes. */
package dev.asm64;
