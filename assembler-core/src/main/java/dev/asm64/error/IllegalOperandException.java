package dev.asm64.error;

/**
 * An operand that its type allows but the architecture does not; the message says which and what
 * would be legal.
 */
public sealed class IllegalOperandException extends IllegalArgumentException
        permits ImmediateOutOfRangeException, InstructionTooLongException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message instruction, operand, reason and what is legal
     */
    public IllegalOperandException(String message) {
        super(message);
    }
}
