/**
 * What of assembled code depends on the address it is loaded at, in the terms of the System V ABI.
 */
package dev.asm64.relocation;
