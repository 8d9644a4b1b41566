package dev.asm64.object;

/**
 * A name for a place (System V ABI, chapter 4, "Symbol Table").
 *
 * @param name the name; that of the section for a section's own symbol
 * @param binding who can refer to it
 * @param type what is at the place
 * @param section where the place is; null if it is defined elsewhere
 * @param offset in bytes from the start of the section; 0 if it is defined elsewhere
 * @param size of the function or object in bytes, 0 if unknown
 */
public record Symbol(
        String name,
        SymbolBinding binding,
        SymbolType type,
        Section section,
        int offset,
        int size) {

    /**
     * A symbol that is defined elsewhere.
     *
     * @param name its name
     * @param type what it names
     * @return the symbol
     */
    public static Symbol external(String name, SymbolType type) {
        return new Symbol(name, SymbolBinding.GLOBAL, type, null, 0, 0);
    }

    /**
     * The start of a section.
     *
     * @param section the section
     * @return its symbol
     */
    public static Symbol of(Section section) {
        return new Symbol(section.name(), SymbolBinding.LOCAL, SymbolType.SECTION, section, 0, 0);
    }

    /**
     * Whether the symbol has its place here.
     *
     * @return false if it is defined elsewhere
     */
    public boolean isDefined() {
        return section != null;
    }
}
