package dev.asm64.error;

/** Symbols that nothing defines; the message lists them all with their uses. */
public final class UnresolvedSymbolException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what is legal
     */
    public UnresolvedSymbolException(String message) {
        super(message);
    }
}
