package dev.asm64.runtime.memory;

/**
 * Finds room for pages near the C library, which a call with a 32-bit displacement then reaches.
 */
final class AddressSpace {
    /**
     * Half of what 32 bits reach, as a power of two, so that all that lies so near to the library
     * reaches itself.
     */
    private static final int REACH_BITS = 30;

    private static final long REACH = 1L << REACH_BITS;

    private static final long SMALLEST_STEP = 1L << 20;

    private AddressSpace() {}

    /** Reserves addresses, near the C library if there is room; nothing can be done there yet. */
    static long reserve(long size) {
        long library = Libc.address() & -SMALLEST_STEP;
        long step = Math.max(SMALLEST_STEP, Long.highestOneBit(2 * size - 1));
        // Below first: above lies the stack, which grows.
        for (long start : new long[] {library - REACH, library}) {
            for (int i = 0; i < REACH / step; i++) {
                long address = start + place(i);
                if (Libc.reserve(address, size)) {
                    return address;
                }
            }
        }
        return Libc.mmap(0, size, Protection.NONE, Libc.RESERVED, Libc.NO_FILE);
    }

    /**
     * The place to try next: 0, a half, a quarter, three quarters, an eighth of the reach, and so
     * on. Each is as far as can be from those before, so that one large mapping, such as the code
     * cache of the JVM, takes few attempts; in the order of the addresses it takes hundreds.
     */
    private static int place(int attempt) {
        return Integer.reverse(attempt) >>> Integer.SIZE - REACH_BITS;
    }
}
