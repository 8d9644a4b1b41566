package dev.asm64.elf;

import dev.asm64.Code;
import dev.asm64.operand.Label;

import java.util.Objects;

/**
 * Code as a static executable for Linux: it runs without any library, from an address below 2 GiB.
 * Sections of each kind are mapped with their own permissions.
 *
 * <p>A program starts without a return address: it ends by the system call {@code exit}. At its
 * start RSP points to the number of arguments (System V ABI, AMD64, section 3.4.1).
 */
public final class ElfExecutable {
    private ElfExecutable() {}

    /**
     * Writes an executable that starts at a label.
     *
     * @param code the code
     * @param entry where it starts, a label of an assembler that the code comes from
     * @return the bytes of the file
     * @throws dev.asm64.error.UnresolvedSymbolException if the code refers to symbols that it does
     *     not define
     * @throws dev.asm64.error.ForeignLabelException if the label belongs to another assembler
     * @throws dev.asm64.error.UnboundLabelException if the label was not bound when the code was
     *     assembled
     * @throws NullPointerException if an argument is null
     */
    public static byte[] write(Code code, Label entry) {
        Objects.requireNonNull(entry, "write: entry is null");
        return writer(code).write(placed -> placed.address(entry));
    }

    /**
     * Writes an executable that starts at an exported symbol, by convention {@code _start}.
     *
     * @param code the code
     * @param entry the name of the symbol where it starts
     * @return the bytes of the file
     * @throws dev.asm64.error.UnresolvedSymbolException if the code refers to symbols that it does
     *     not define, or does not export the entry
     * @throws NullPointerException if an argument is null
     */
    public static byte[] write(Code code, String entry) {
        Objects.requireNonNull(entry, "write: entry is null");
        return writer(code).write(placed -> placed.address(entry));
    }

    private static ExecutableWriter writer(Code code) {
        return new ExecutableWriter(Objects.requireNonNull(code, "write: code is null"));
    }
}
