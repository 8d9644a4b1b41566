package dev.asm64.runtime.memory;

/**
 * Finds room for pages near the C library, which a call with a 32-bit displacement then reaches.
 */
final class AddressSpace {
    /** Half of what 32 bits reach, so that all that lies so near to the library reaches itself. */
    private static final long REACH = 1L << 30;

    private static final long STEP = 1L << 20;

    private AddressSpace() {}

    /** Reserves addresses, near the C library if there is room; nothing can be done there yet. */
    static long reserve(long size) {
        long step = Math.ceilDiv(size, STEP) * STEP;
        long below = Libc.address() & -STEP;
        long above = below + STEP;
        // Downwards first: above lies the stack, which grows.
        for (long distance = step; distance <= REACH; distance += step) {
            if (Libc.reserve(below - distance, size)) {
                return below - distance;
            }
        }
        for (long distance = 0; distance + size <= REACH; distance += step) {
            if (Libc.reserve(above + distance, size)) {
                return above + distance;
            }
        }
        return Libc.mmap(0, size, Protection.NONE, Libc.RESERVED, Libc.NO_FILE);
    }
}
