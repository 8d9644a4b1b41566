package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address.
 *
 * @param java the arguments of the factories of memory operands
 * @param intel what stands between the brackets
 */
record Address(String java, String intel, String trait) {

    static Address base(String base) {
        return new Address(base, lower(base), bits(base) + "base");
    }

    static Address base(String base, int displacement) {
        return new Address(
                base + ", " + displacement,
                lower(base) + signed(displacement),
                bits(base) + "base" + size(displacement));
    }

    static Address baseIndex(String base, String index, int scale) {
        return new Address(
                "%s, %s, %d".formatted(base, index, scale),
                "%s+%s*%d".formatted(lower(base), lower(index), scale),
                bits(base) + "base index");
    }

    static Address baseIndex(String base, String index, int scale, int displacement) {
        return new Address(
                "%s, %s, %d, %d".formatted(base, index, scale, displacement),
                "%s+%s*%d%s".formatted(lower(base), lower(index), scale, signed(displacement)),
                bits(base) + "base index" + size(displacement));
    }

    static Address index(String index, int scale, int displacement) {
        return new Address(
                "%s, %d, %d".formatted(index, scale, displacement),
                "%s*%d%s".formatted(lower(index), scale, signed(displacement)),
                bits(index) + "index");
    }

    static Address absolute(int address) {
        return new Address(Integer.toString(address), Integer.toString(address), "absolute");
    }

    /** The place a number of bytes from the start of the instruction. */
    static Address label(int distance) {
        return new Address("here(%d)".formatted(distance), "rip+." + signed(distance), "label");
    }

    static Address label(int distance, int offset) {
        return new Address(
                "here(%d), %d".formatted(distance, offset),
                "rip+." + signed(distance + offset),
                "label");
    }

    /** Addresses with a vector of indexes. */
    static List<Address> vectorIndexed(String vector) {
        List<String> bases = List.of("RAX", "RBX", "RSP", "RBP", "RDI", "R8", "R12", "R13", "R31");
        int[] displacements = {0, 1, -128, 127, 8, 64, 128, -129, Integer.MAX_VALUE};
        List<Address> addresses = new ArrayList<>();
        for (int index = 0; index < 32; index++) {
            String base = bases.get(index % bases.size());
            int scale = 1 << index % 4;
            int displacement = displacements[(index + index / 9) % displacements.length];
            addresses.add(baseIndex(base, vector + index, scale));
            addresses.add(baseIndex(base, vector + index, scale, displacement));
            addresses.add(index(vector + index, scale, displacement));
        }
        return addresses;
    }

    private static String lower(String register) {
        return register.toLowerCase(Locale.ROOT);
    }

    private static String signed(int number) {
        return (number < 0 ? "" : "+") + number;
    }

    private static String bits(String register) {
        return register.matches("E..|R\\d+D") ? "32-bit " : "";
    }

    private static String size(int displacement) {
        return displacement == (byte) displacement ? " disp8" : " disp32";
    }
}
