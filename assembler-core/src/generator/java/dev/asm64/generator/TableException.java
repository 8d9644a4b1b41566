package dev.asm64.generator;

/** A mistake in the instruction table; the message starts with file and line. */
final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableException(String message) {
        super(message);
    }
}
