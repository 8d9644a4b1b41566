package dev.asm64.error;

/** A distance or an address that does not fit in the field that refers to a label. */
public final class DisplacementOutOfRangeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public DisplacementOutOfRangeException(String message) {
        super(message);
    }
}
