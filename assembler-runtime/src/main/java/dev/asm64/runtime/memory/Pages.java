package dev.asm64.runtime.memory;

/** Mapped memory, which nobody writes but through this interface. */
public interface Pages {
    /** Where the bytes are used: executed or read. */
    long address();

    long size();

    /** What must lie between two parts so that one can be written while the other is in use. */
    int granularity();

    void write(long offset, byte[] bytes);

    void fill(long offset, long length, byte value);

    /** Gives the memory back; once, however often it is called. */
    void unmap();
}
