package dev.asm64.operand;

import java.util.Objects;

/**
 * The address of a label plus a number of bytes. Made by {@link Label#plus}.
 *
 * @param label the label
 * @param offset in bytes
 */
public record LabelAddress(Label label, int offset) {
    /**
     * Creates the address.
     *
     * @throws NullPointerException if the label is null
     */
    public LabelAddress {
        Objects.requireNonNull(label, "Address: label is null");
    }

    /** Returns the address in assembly language, such as {@code table+8}. */
    @Override
    public String toString() {
        return offset == 0 ? label.toString() : "%s%+d".formatted(label, offset);
    }
}
