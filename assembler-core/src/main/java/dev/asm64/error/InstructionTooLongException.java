package dev.asm64.error;

/**
 * An instruction of more than 15 bytes, which the processor would not execute (Intel SDM volume 2,
 * section 2.3.11).
 */
public final class InstructionTooLongException extends IllegalOperandException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public InstructionTooLongException(String message) {
        super(message);
    }
}
