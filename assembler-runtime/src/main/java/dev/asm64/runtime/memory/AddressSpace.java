package dev.asm64.runtime.memory;

/**
 * Finds room for pages near the C library, which a call with a 32-bit displacement then reaches.
 */
final class AddressSpace {
    /** Half of what 32 bits reach, so that all that lies so near to the library reaches itself. */
    private static final long REACH = 1L << 30;

    private static final long STEP = 1L << 20;
    private static final long NONE = 0;

    private AddressSpace() {}

    /**
     * Reserves addresses, near the C library if there is room; nothing can be done there yet.
     *
     * <p>Looks above the library first. Linux maps downwards, so that all that the JVM maps is
     * below, with hardly a gap in what a call reaches. Above is room up to the stack, commonly many
     * GiB: the kernel places the libraries by chance, up to 1 TiB below it.
     */
    static long reserve(long size) {
        long library = Libc.address() & -STEP;
        long address = reserve(library + STEP, library + REACH, size);
        if (address == NONE) {
            address = reserve(library - REACH, library, size);
        }
        return address == NONE
                ? Libc.mmap(0, size, Protection.NONE, Libc.RESERVED, Libc.NO_FILE)
                : address;
    }

    private static long reserve(long from, long to, long size) {
        for (long address = from; address + size <= to; address += STEP) {
            if (Libc.reserve(address, size)) {
                return address;
            }
        }
        return NONE;
    }
}
