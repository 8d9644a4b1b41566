package dev.asm64.runtime.profiling;

/** A file that profilers read. Safe for use by several threads. */
public interface FunctionLog {
    void loaded(LoadedFunction function);
}
