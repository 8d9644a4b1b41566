package dev.asm64.error;

/** Two sections of one name but of different kinds, or bytes in a section that has none. */
public final class IllegalSectionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public IllegalSectionException(String message) {
        super(message);
    }
}
