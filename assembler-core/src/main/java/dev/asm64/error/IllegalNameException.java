package dev.asm64.error;

/** A name of a symbol or section that is empty or that an object file cannot hold. */
public final class IllegalNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public IllegalNameException(String message) {
        super(message);
    }
}
