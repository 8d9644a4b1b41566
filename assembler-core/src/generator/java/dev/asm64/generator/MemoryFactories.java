package dev.asm64.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes class {@code Memory}: for each type of memory operand a factory for each form of address.
 */
final class MemoryFactories {
    /**
     * A form of address: its parameters, what the operand gets, and the words for it. The encoding
     * has a place for the displacement.
     */
    private record Address(
            String parameters, String encoding, String displacement, String label, String words) {}

    private static final List<Address> ADDRESSES = addresses();

    private final StringBuilder out = new StringBuilder();

    /** The source of the class. */
    String write() {
        out.append(
                """
                package dev.asm64.operand;

                import java.util.Objects;

                /**
                 * Makes memory operands: {@code m8} to {@code m512} of a certain size in bits, {@code ptr} and {@code rip} without one,
                 * {@code m16bcst} to {@code m64bcst} broadcast to all elements of a vector. For static import.
                 *
                 * <p>An address is base + index*scale + displacement with 64-bit registers, or with 32-bit registers (the sum is then cut
                 * to 32 bits), an absolute address, or a label (Intel SDM volume 1, section 3.7.5). Bases and indexes of different sizes
                 * do not exist. The operands are immutable; making one allocates at most 32 bytes.
                 */
                public final class Memory {
                    private Memory() {}
                """);
        for (int size : MemoryTypes.SIZES) {
            writeFactories("m" + size, "Mem" + size, "A %d-bit memory operand".formatted(size));
        }
        writeFactories("ptr", "Mem", "A memory operand without a size");
        for (int size : new TreeSet<>(MemoryTypes.BROADCAST.keySet())) {
            writeFactories(
                    "m" + size + "bcst",
                    "Mem" + size + "Bcst",
                    "A %d-bit memory operand that is broadcast".formatted(size));
        }
        writeVectorFactories("m32", "Mem32Vsib");
        writeVectorFactories("m64", "Mem64Vsib");
        writeVectorFactories("ptr", "Vsib");
        writeFactory("rip", "Mem", "A memory operand without a size", label());
        writeFactory("rip", "Mem", "A memory operand without a size", labelAndOffset());
        writeFactory(
                "rip",
                "Mem",
                "A memory operand without a size",
                new Address(
                        "int displacement",
                        "AddressEncoding.ripRelative(%s)",
                        "displacement",
                        "null",
                        "counted from the end of the instruction"));
        out.append(
                """

                    /**
                     * Memory at an absolute 64-bit address, beside the accumulator.
                     *
                     * @param address the address
                     * @return the operand
                     */
                    public static Moffs moffs(long address) {
                        return new Moffs(address);
                    }
                """);
        return out.append("}\n").toString();
    }

    private void writeFactories(String name, String type, String description) {
        for (Address address : ADDRESSES) {
            writeFactory(name, type, description, address);
        }
    }

    private void writeVectorFactories(String name, String type) {
        for (String index : List.of("Xmm", "Ymm", "Zmm")) {
            String words = "memory at the elements of an index vector";
            String letter = index.substring(0, 1);
            writeFactory(
                    name,
                    type + letter,
                    "Operands in " + words,
                    new Address(
                            "Reg64 base, " + index + " index, int scale",
                            "AddressEncoding.baseVector(base, index, scale, %s)",
                            "0",
                            "null",
                            "at base + index*scale"));
            writeFactory(
                    name,
                    type + letter,
                    "Operands in " + words,
                    new Address(
                            "Reg64 base, " + index + " index, int scale, int displacement",
                            "AddressEncoding.baseVector(base, index, scale, %s)",
                            "displacement",
                            "null",
                            "at base + index*scale + displacement"));
            writeFactory(
                    name,
                    type + letter,
                    "Operands in " + words,
                    new Address(
                            index + " index, int scale, int displacement",
                            "AddressEncoding.vectorIndex(index, scale, %s)",
                            "displacement",
                            "null",
                            "at index*scale + displacement"));
        }
    }

    private static List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (String reg : List.of("Reg64", "Reg32")) {
            addresses.add(
                    new Address(
                            reg + " base",
                            "AddressEncoding.base(base, %s)",
                            "0",
                            "null",
                            "at base"));
            addresses.add(
                    new Address(
                            reg + " base, int displacement",
                            "AddressEncoding.base(base, %s)",
                            "displacement",
                            "null",
                            "at base + displacement"));
            addresses.add(
                    new Address(
                            "%s base, %s index, int scale".formatted(reg, reg),
                            "AddressEncoding.baseIndex(base, index, scale, %s)",
                            "0",
                            "null",
                            "at base + index*scale"));
            addresses.add(
                    new Address(
                            "%s base, %s index, int scale, int displacement".formatted(reg, reg),
                            "AddressEncoding.baseIndex(base, index, scale, %s)",
                            "displacement",
                            "null",
                            "at base + index*scale + displacement"));
            addresses.add(
                    new Address(
                            reg + " index, int scale, int displacement",
                            "AddressEncoding.index(index, scale, %s)",
                            "displacement",
                            "null",
                            "at index*scale + displacement, without a base"));
        }
        addresses.add(
                new Address(
                        "long address",
                        "AddressEncoding.absolute(address)",
                        "(int) address",
                        "null",
                        "at an absolute address"));
        addresses.add(label());
        addresses.add(labelAndOffset());
        return addresses;
    }

    private static Address label() {
        return new Address(
                "Label label",
                "AddressEncoding.ripRelative(%s)",
                "0",
                "Objects.requireNonNull(label, \"Memory operand: label is null\")",
                "at a label, addressed relative to RIP");
    }

    private static Address labelAndOffset() {
        return new Address(
                "Label label, int offset",
                "AddressEncoding.ripRelative(%s)",
                "offset",
                "Objects.requireNonNull(label, \"Memory operand: label is null\")",
                "at a number of bytes from a label, addressed relative to RIP");
    }

    private void writeFactory(String name, String type, String description, Address address) {
        out.append("\n    /**\n     * ")
                .append(description)
                .append(' ')
                .append(address.words())
                .append(".\n     *\n");
        for (String parameter : address.parameters().split(", ")) {
            out.append("     * @param ")
                    .append(documentation(parameter.split(" ")[1]))
                    .append('\n');
        }
        out.append("     * @return the operand\n");
        if (address.parameters().matches(".*(scale|address).*")) {
            out.append(
                    "     * @throws dev.asm64.error.IllegalOperandException if the address cannot"
                            + " be encoded\n");
        }
        out.append(
                "     */\n    public static %s %s(%s) {%n"
                        .formatted(type, name, address.parameters()));
        out.append(
                "        return new %s(%s, %s, %s);%n    }%n"
                        .formatted(
                                type,
                                address.encoding().formatted(address.displacement()),
                                address.displacement(),
                                address.label()));
    }

    private static String documentation(String parameter) {
        return parameter
                + switch (parameter) {
                    case "base" -> " the base register";
                    case "index" -> " the index register; not RSP or ESP";
                    case "scale" -> " 1, 2, 4 or 8";
                    case "displacement" -> " in bytes";
                    case "address" -> " the address, -0x80000000 to 0x7fffffff";
                    case "label" -> " the label, of the assembler that takes the operand";
                    case "offset" -> " in bytes";
                    default -> throw new IllegalArgumentException(parameter);
                };
    }
}
