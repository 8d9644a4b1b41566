package dev.asm64.relocation;

/**
 * How a field is computed from a symbol, under the names of the System V ABI (AMD64 supplement,
 * section 4.4.1): S is the address of the symbol, A the addend, P the address of the field.
 */
public enum RelocationType {
    /** S + A - P in a signed byte. */
    R_X86_64_PC8(1, Byte.MIN_VALUE, Byte.MAX_VALUE),
    /** S + A - P in a signed doubleword. */
    R_X86_64_PC32(4, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** S + A in an unsigned doubleword. */
    R_X86_64_32(4, 0, 0xFFFFFFFFL),
    /** S + A in a quadword. */
    R_X86_64_64(8, Long.MIN_VALUE, Long.MAX_VALUE);

    private final int size;
    private final long min;
    private final long max;

    RelocationType(int size, long min, long max) {
        this.size = size;
        this.min = min;
        this.max = max;
    }

    /**
     * The size of the field.
     *
     * @return 1, 4 or 8 bytes
     */
    public int size() {
        return size;
    }

    /**
     * The smallest value of the field.
     *
     * @return the value, signed
     */
    public long min() {
        return min;
    }

    /**
     * The largest value of the field.
     *
     * @return the value, signed
     */
    public long max() {
        return max;
    }

    /**
     * Whether the value counts from the field itself.
     *
     * @return true for the formulas with P
     */
    public boolean isRelative() {
        return this == R_X86_64_PC8 || this == R_X86_64_PC32;
    }

    /**
     * Whether the field can hold a value.
     *
     * @param value the result of the formula
     * @return true if nothing would be cut off
     */
    public boolean holds(long value) {
        return value >= min && value <= max;
    }

    /**
     * Writes a value into its field, little-endian.
     *
     * @param bytes the code
     * @param offset the offset of the field
     * @param value a value that the field {@link #holds}
     */
    public void store(byte[] bytes, int offset, long value) {
        for (int i = 0; i < size; i++) {
            bytes[offset + i] = (byte) (value >> 8 * i);
        }
    }
}
