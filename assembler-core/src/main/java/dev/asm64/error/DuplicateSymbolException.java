package dev.asm64.error;

/** A symbol that is defined, exported or declared twice; the message lists all of them. */
public final class DuplicateSymbolException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public DuplicateSymbolException(String message) {
        super(message);
    }
}
