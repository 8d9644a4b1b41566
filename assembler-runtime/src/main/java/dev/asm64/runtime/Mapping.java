package dev.asm64.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Whole pages of private memory: writable at first, executable later, never both at once. */
final class Mapping {
    /** For bytes that must not run: it raises SIGSEGV, upon which the JVM writes its report. */
    private static final byte HLT = (byte) 0xF4;

    private final long address;
    private final long size;
    private boolean mapped = true;

    private Mapping(long address, long size) {
        this.address = address;
        this.size = size;
    }

    /** Maps the pages that {@code bytes} bytes of code and one {@code hlt} after them need. */
    static Mapping writable(long bytes) {
        long page = Libc.getpagesize();
        long size = (bytes / page + 1) * page;
        return new Mapping(Libc.mmap(size, Protection.READ_WRITE), size);
    }

    long address() {
        return address;
    }

    /** Writes the code to the first bytes and {@code hlt} to the rest. */
    @SuppressWarnings("restricted")
    void write(byte[] code) {
        MemorySegment pages = MemorySegment.ofAddress(address).reinterpret(size);
        MemorySegment.copy(code, 0, pages, ValueLayout.JAVA_BYTE, 0, code.length);
        pages.asSlice(code.length).fill(HLT);
    }

    void makeExecutable() {
        Libc.mprotect(address, size, Protection.READ_EXECUTE);
    }

    /**
     * Gives the pages back. Only the first call does so: by the second, the addresses may belong to
     * somebody else.
     */
    synchronized void unmap() {
        if (mapped) {
            Libc.munmap(address, size);
            mapped = false;
        }
    }
}
