package dev.asm64.operand;

import java.util.Objects;

/**
 * The number of bytes from one label to another, plus a constant. Made by {@link Label#minus}. It
 * is known once the code is laid out if both labels are in one section; else the field that holds
 * it must be in the section of the first label.
 *
 * @param from where the distance is counted from
 * @param to where it is counted to
 * @param addend what is added to it
 */
public record LabelDistance(Label from, Label to, int addend) {
    /**
     * Creates the distance.
     *
     * @throws NullPointerException if a label is null
     */
    public LabelDistance {
        Objects.requireNonNull(from, "Distance: first label is null");
        Objects.requireNonNull(to, "Distance: second label is null");
    }

    /**
     * The same distance with something added.
     *
     * @param bytes what is added
     * @return the sum
     * @throws ArithmeticException if the constant overflows 32 bits
     */
    public LabelDistance plus(int bytes) {
        return new LabelDistance(from, to, Math.addExact(addend, bytes));
    }

    /** Returns the distance in assembly language, such as {@code end-start}. */
    @Override
    public String toString() {
        return addend == 0 ? to + "-" + from : "%s-%s%+d".formatted(to, from, addend);
    }
}
