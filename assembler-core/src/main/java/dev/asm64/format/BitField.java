package dev.asm64.format;

/**
 * Some bits of a field.
 *
 * @param name the name in the manual, such as {@code vvvv} or {@code reg}
 * @param bits as they stand there, the highest first
 * @param meaning what they mean, empty if the name says it
 */
public record BitField(String name, String bits, String meaning) {

    /** The bits of a number from one place down to another. */
    static BitField of(String name, int number, int from, int to, String meaning) {
        StringBuilder bits = new StringBuilder();
        for (int bit = from; bit >= to; bit--) {
            bits.append(number >> bit & 1);
        }
        return new BitField(name, bits.toString(), meaning);
    }

    /** Returns name, bits and meaning: {@code reg=001 (zmm1)}. */
    @Override
    public String toString() {
        return name + "=" + bits + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
}
