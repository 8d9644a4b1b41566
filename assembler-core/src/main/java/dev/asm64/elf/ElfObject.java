package dev.asm64.elf;

import dev.asm64.Code;

import java.util.Objects;

/**
 * Code as a relocatable object file, to be linked with others by a linker such as {@code ld}, or to
 * be read back.
 *
 * <p>Besides what linkers need, the file has a note with the CPU features that the code needs and a
 * checksum. Linkers leave it out of what they make.
 */
public final class ElfObject {
    private ElfObject() {}

    /**
     * Writes code as an object file: its sections, symbols and relocations, and the mark that it
     * needs no executable stack.
     *
     * @param code the code
     * @return the bytes of the file
     * @throws IllegalArgumentException if the code has more sections than a file can have
     * @throws NullPointerException if the code is null
     */
    public static byte[] write(Code code) {
        return new ObjectWriter(Objects.requireNonNull(code, "write: code is null")).write();
    }

    /**
     * Reads code back. Its sections, symbols and features are those that were written; labels are
     * not kept, but the symbols of those that had names are.
     *
     * @param file the bytes that {@link #write} made
     * @return the code
     * @throws dev.asm64.error.ElfFormatException if the bytes are not exactly those of such a file
     * @throws NullPointerException if the array is null
     */
    public static Code read(byte[] file) {
        return new ObjectReader(Objects.requireNonNull(file, "read: file is null")).read();
    }
}
