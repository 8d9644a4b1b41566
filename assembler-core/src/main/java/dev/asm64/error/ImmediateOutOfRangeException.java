package dev.asm64.error;

/** An immediate that the operand cannot hold; nothing is ever truncated. */
public final class ImmediateOutOfRangeException extends IllegalOperandException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public ImmediateOutOfRangeException(String message) {
        super(message);
    }
}
