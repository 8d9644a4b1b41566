/**
 * What assembled code consists of, in the terms of ELF and the System V ABI: sections, symbols, and
 * relocations for what depends on addresses that are not known yet.
 */
package dev.asm64.object;
