package dev.asm64.object;

/**
 * How a field is computed from a symbol, under the names of the System V ABI (AMD64 supplement,
 * section 4.4.1): S is the address of the symbol, A the addend, P the address of the field.
 */
public enum RelocationType {
    /** S + A in a quadword. */
    R_X86_64_64(1, 8, Formula.ADDRESS, Long.MIN_VALUE, Long.MAX_VALUE),
    /** S + A - P in a signed doubleword. */
    R_X86_64_PC32(2, 4, Formula.DISTANCE, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /**
     * L + A - P in a signed doubleword: L is the address of the function, or of a stub that jumps
     * to it.
     */
    R_X86_64_PLT32(4, 4, Formula.DISTANCE, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** S + A in a doubleword that is extended by zeros. */
    R_X86_64_32(10, 4, Formula.ADDRESS, 0, 0xFFFFFFFFL),
    /** S + A in a doubleword that is extended by its sign. */
    R_X86_64_32S(11, 4, Formula.ADDRESS, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** S + A in a word, signed or unsigned. */
    R_X86_64_16(12, 2, Formula.ADDRESS, Short.MIN_VALUE, 0xFFFF),
    /** S + A - P in a signed word. */
    R_X86_64_PC16(13, 2, Formula.DISTANCE, Short.MIN_VALUE, Short.MAX_VALUE),
    /** S + A in a byte, signed or unsigned. */
    R_X86_64_8(14, 1, Formula.ADDRESS, Byte.MIN_VALUE, 0xFF),
    /** S + A - P in a signed byte. */
    R_X86_64_PC8(15, 1, Formula.DISTANCE, Byte.MIN_VALUE, Byte.MAX_VALUE),
    /** S + A - P in a quadword. */
    R_X86_64_PC64(24, 8, Formula.DISTANCE, Long.MIN_VALUE, Long.MAX_VALUE);

    private enum Formula {
        /** S + A. */
        ADDRESS,
        /** S + A - P. */
        DISTANCE
    }

    private final int number;
    private final int size;
    private final Formula formula;
    private final long min;
    private final long max;

    RelocationType(int number, int size, Formula formula, long min, long max) {
        this.number = number;
        this.size = size;
        this.formula = formula;
        this.min = min;
        this.max = max;
    }

    /**
     * The number in object files.
     *
     * @return the value in table 4.10 of the ABI
     */
    public int number() {
        return number;
    }

    /**
     * The size of the field.
     *
     * @return 1, 2, 4 or 8 bytes
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
        return formula == Formula.DISTANCE;
    }

    /**
     * Computes the value of a field.
     *
     * @param symbol the address S or L
     * @param addend the addend A
     * @param field the address P
     * @return the value, which the field {@link #holds} or not
     */
    public long value(long symbol, long addend, long field) {
        return isRelative() ? symbol + addend - field : symbol + addend;
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
     * @param bytes the section
     * @param offset the offset of the field
     * @param value a value that the field {@link #holds}
     */
    public void store(byte[] bytes, int offset, long value) {
        switch (size) {
            case 1 -> bytes[offset] = (byte) value;
            case 4 -> store32(bytes, offset, (int) value);
            default -> {
                for (int i = 0; i < size; i++) {
                    bytes[offset + i] = (byte) (value >> 8 * i);
                }
            }
        }
    }

    /** Written out, so that HotSpot makes it one store. */
    private static void store32(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) value;
        bytes[offset + 1] = (byte) (value >> 8);
        bytes[offset + 2] = (byte) (value >> 16);
        bytes[offset + 3] = (byte) (value >> 24);
    }
}
