/**
 * Assembled code as files of the Executable and Linkable Format (System V ABI, chapters 4 and 5):
 * relocatable objects for linkers or to be read back, and static executables.
 */
package dev.asm64.elf;
