package dev.asm64.runtime;

import dev.asm64.Code;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Where loaded code lies: each in a mapping of its own. */
final class ExecutableMemory {
    private ExecutableMemory() {}

    /**
     * Places code in memory and makes it executable. It starts on a page, which satisfies every
     * alignment that an assembler offers.
     *
     * @return the code's bytes, read-only, until the arena releases them
     */
    @SuppressWarnings("restricted")
    static MemorySegment load(Code code, Arena arena) {
        Mapping mapping = Mapping.writable(code.size());
        try {
            mapping.write(code.placedAt(mapping.address()));
            mapping.makeExecutable();
            return MemorySegment.ofAddress(mapping.address())
                    .reinterpret(code.size(), arena, _ -> mapping.unmap())
                    .asReadOnly();
        } catch (Throwable failure) {
            try {
                mapping.unmap();
            } catch (NativeMemoryException unmapFailure) {
                failure.addSuppressed(unmapFailure);
            }
            throw failure;
        }
    }
}
