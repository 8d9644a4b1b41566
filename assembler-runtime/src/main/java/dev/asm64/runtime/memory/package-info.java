/** Executable memory: system calls, mappings with two views, pools of cells. */
package dev.asm64.runtime.memory;
