package dev.asm64.runtime.error;

/**
 * The system refused to map, protect or unmap memory. The message has the call with its arguments,
 * the name of the error and the system's text for it, such as {@code mprotect(0x7f3c5a400000, 4096,
 * PROT_READ|PROT_EXEC) failed: EACCES (Permission denied)}.
 *
 * <p>The usual reasons: {@code ENOMEM}, no memory is left, a limit ({@code RLIMIT_AS}, {@code
 * vm.max_map_count}) is reached or the code is too large; {@code EACCES} or {@code EPERM}, a
 * security policy of the system (such as SELinux, seccomp or {@code PR_SET_MDWE}) forbids this
 * process to make memory executable.
 */
public final class NativeMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The error number that the call left. */
    private final int errno;

    /**
     * Creates an exception.
     *
     * @param message the call and why it failed
     * @param errno the error number that the call left
     */
    public NativeMemoryException(String message, int errno) {
        super(message);
        this.errno = errno;
    }

    /**
     * Returns the error number that the call left in {@code errno}.
     *
     * @return the number, as in {@code errno.h} of Linux
     */
    public int errno() {
        return errno;
    }
}
