package dev.asm64.error;

/** A label given to an assembler that did not make it. */
public final class ForeignLabelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public ForeignLabelException(String message) {
        super(message);
    }
}
