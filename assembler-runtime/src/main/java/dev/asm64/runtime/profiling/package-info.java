/** Tells profilers which functions lie where. */
package dev.asm64.runtime.profiling;
