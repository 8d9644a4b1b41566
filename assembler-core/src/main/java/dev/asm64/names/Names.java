package dev.asm64.names;

import dev.asm64.error.IllegalNameException;

/** What the names of symbols and sections may be: what a string table of ELF can hold. */
public final class Names {
    private Names() {}

    /**
     * Checks a name.
     *
     * @param user what the name is for, for the message
     * @param name the name
     * @return the name
     * @throws IllegalNameException if it is empty, has a NUL or half of a surrogate pair
     * @throws NullPointerException if it is null
     */
    public static String require(String user, String name) {
        if (name == null) {
            throw new NullPointerException(user + ": name is null");
        } else if (name.isEmpty()) {
            throw new IllegalNameException(
                    user + ": the name is empty; legal are names of at least one character");
        }
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int character = name.codePointAt(i);
            if (character == 0 || Character.getType(character) == Character.SURROGATE) {
                throw new IllegalNameException(
                        "%s: character %d of the name is U+%04X; legal are all characters but U+0000 and half of a surrogate pair"
                                .formatted(user, i, character));
            }
        }
        return name;
    }
}
