package dev.asm64.error;

/** A file that is damaged, or that this library did not write. */
public final class ElfFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, and where
     */
    public ElfFormatException(String message) {
        super(message);
    }
}
