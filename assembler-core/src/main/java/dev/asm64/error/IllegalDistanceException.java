package dev.asm64.error;

/** A distance between two labels that no field can hold before both have their addresses. */
public final class IllegalDistanceException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public IllegalDistanceException(String message) {
        super(message);
    }
}
