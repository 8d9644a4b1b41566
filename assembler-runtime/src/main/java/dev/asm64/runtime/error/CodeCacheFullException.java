package dev.asm64.runtime.error;

/** A code cache has reached the limit that its user set. The message has the limit. */
public final class CodeCacheFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the limit, and what would exceed it
     */
    public CodeCacheFullException(String message) {
        super(message);
    }
}
