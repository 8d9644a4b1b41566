package dev.asm64.error;

/**
 * Labels that are used but not bound when the code is assembled; the message lists them all with
 * the offsets of their uses.
 */
public final class UnboundLabelException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public UnboundLabelException(String message) {
        super(message);
    }
}
