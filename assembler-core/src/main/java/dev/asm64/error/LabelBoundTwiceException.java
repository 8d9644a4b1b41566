package dev.asm64.error;

/** A label bound to a second place. */
public final class LabelBoundTwiceException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public LabelBoundTwiceException(String message) {
        super(message);
    }
}
