package dev.asm64.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the types of memory operands. For each size there is a class ({@code Mem32}), which a
 * factory makes, and a sealed interface ({@code M32}), which instructions take and which the
 * operand without a size ({@code Mem}) implements too.
 */
final class MemoryTypes {
    static final List<Integer> SIZES = List.of(8, 16, 32, 48, 64, 80, 128, 256, 384, 512);
    private static final List<Integer> MASKABLE = List.of(16, 32, 64, 128, 256, 512);

    /** The sizes of elements that can be broadcast, and to how many. */
    static final Map<Integer, List<Integer>> BROADCAST =
            Map.of(16, List.of(2, 4, 8, 16, 32), 32, List.of(2, 4, 8, 16), 64, List.of(2, 4, 8));

    private static final List<Integer> VECTOR_ELEMENTS = List.of(32, 64);
    private static final Map<String, String> VECTOR_INDEXES =
            Map.of("X", "Xmm", "Y", "Ymm", "Z", "Zmm");

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** The sources by class name. */
    Map<String, String> write() {
        writeSized();
        BROADCAST.forEach(this::writeBroadcast);
        VECTOR_INDEXES.keySet().stream().sorted().forEach(this::writeVectorIndexed);
        return sources;
    }

    private void writeSized() {
        List<String> interfaces = new ArrayList<>(SIZES.stream().map(size -> "M" + size).toList());
        writeInterface("M", "A memory operand of any size", List.of(), with(interfaces, "Mem"));
        for (int size : SIZES) {
            String name = "M" + size;
            boolean maskable = MASKABLE.contains(size);
            writeInterface(
                    name,
                    "A %d-bit memory operand: a {@link Mem%d}, or a {@link Mem} without a size"
                            .formatted(size, size),
                    maskable ? List.of("M", name + "Destination") : List.of("M"),
                    List.of("Mem" + size, "Mem"));
            writeClass(
                    "Mem" + size,
                    "m" + size,
                    "A %d-bit memory operand".formatted(size),
                    List.of(name),
                    maskable ? "MaskedMem" + size : "",
                    "");
            if (maskable) {
                writeMasked(
                        name + "Destination", "MaskedMem" + size, name, "m" + size, "MaskedMem");
            }
        }
        writeClass(
                "Mem",
                "m",
                "A memory operand without a size",
                with(interfaces, "M"),
                "MaskedMem",
                "");
        writeClass(
                "MaskedMem",
                "m",
                "A memory operand without a size, under merge masking",
                MASKABLE.stream().map(size -> "M" + size + "Destination").toList(),
                "",
                "");
    }

    private void writeVectorIndexed(String letter) {
        String register = VECTOR_INDEXES.get(letter);
        String vector =
                "a vector of indexes in an "
                        + register.toUpperCase()
                        + " register (VSIB, Intel SDM volume 2, section 2.3.12)";
        List<String> interfaces = new ArrayList<>();
        List<String> maskedInterfaces = new ArrayList<>();
        for (int size : VECTOR_ELEMENTS) {
            String name = "M" + size + "Vsib" + letter;
            interfaces.add(name);
            maskedInterfaces.add("Masked" + name);
            writeInterface(
                    name,
                    "%d-bit memory operands at %s".formatted(size, vector),
                    List.of(),
                    List.of("Mem" + size + "Vsib" + letter, "Vsib" + letter));
            writeClass(
                    "Mem" + size + "Vsib" + letter,
                    "m" + size,
                    "%d-bit memory operands at %s".formatted(size, vector),
                    List.of(name),
                    "MaskedMem" + size + "Vsib" + letter,
                    register);
            writeInterface(
                    "Masked" + name,
                    "%d-bit memory operands at %s, under a mask".formatted(size, vector),
                    List.of(),
                    List.of("MaskedMem" + size + "Vsib" + letter, "MaskedVsib" + letter));
            writeClass(
                    "MaskedMem" + size + "Vsib" + letter,
                    "m" + size,
                    "%d-bit memory operands at %s, under a mask".formatted(size, vector),
                    List.of("Masked" + name),
                    "",
                    register);
        }
        writeClass(
                "Vsib" + letter,
                "m",
                "Memory operands without a size at " + vector,
                interfaces,
                "MaskedVsib" + letter,
                register);
        writeClass(
                "MaskedVsib" + letter,
                "m",
                "Memory operands without a size at " + vector + ", under a mask",
                maskedInterfaces,
                "",
                register);
    }

    /**
     * The operand that fits any vector, and one for each number of elements, where only that tells
     * the vector.
     */
    private void writeBroadcast(int size, List<Integer> counts) {
        String unsized = "Mem" + size + "Bcst";
        String description = "A %d-bit memory operand that is broadcast to ".formatted(size);
        StringBuilder conversions = new StringBuilder();
        List<String> interfaces = new ArrayList<>();
        for (int count : counts) {
            String name = "M" + size + "Bcst" + count;
            String sized = unsized + "To" + count;
            interfaces.add(name);
            writeInterface(
                    name, description + count + " elements", List.of(), List.of(unsized, sized));
            writeClass(
                    sized,
                    "m%dbcst{1to%d}".formatted(size, count),
                    description + count + " elements",
                    List.of(name),
                    "",
                    "");
            conversions.append(
                    """

                        /**
                         * This operand broadcast to %2$d elements, for instructions whose registers do not tell how many.
                         *
                         * @return the operand for a vector of %2$d elements
                         */
                        public %1$s to%2$d() {
                            return new %1$s(encoding(), displacement(), label());
                        }
                    """
                            .formatted(sized, count));
        }
        writeClass(
                unsized,
                "m" + size + "bcst",
                description + "all elements of a vector",
                interfaces,
                "",
                "");
        String source = sources.get(unsized);
        String marker = "\n    @Override\n    String notation()";
        sources.put(unsized, source.replace(marker, conversions + marker));
    }

    private void writeMasked(
            String destination, String masked, String plain, String notation, String unsized) {
        writeInterface(
                destination,
                "A memory operand as a destination that may be masked: {@link %s}, or what {@link Mem#k k} returns"
                        .formatted(plain),
                List.of(),
                List.of(plain, masked, unsized));
        writeClass(
                masked,
                notation,
                "A memory operand under merge masking, {@code " + notation + "{k1}}",
                List.of(destination),
                "",
                "");
    }

    private static List<String> with(List<String> list, String last) {
        List<String> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private void writeInterface(
            String name, String description, List<String> parents, List<String> permits) {
        String extending = parents.isEmpty() ? "" : " extends " + String.join(", ", parents);
        sources.put(
                name,
                """
                package dev.asm64.operand;

                /** %s. */
                public sealed interface %s%s permits %s {}
                """
                        .formatted(description, name, extending, String.join(", ", permits)));
    }

    private void writeClass(
            String name,
            String notation,
            String description,
            List<String> interfaces,
            String masked,
            String vectorIndex) {
        String implementing =
                interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
        StringBuilder out = new StringBuilder();
        out.append(
                """
                package dev.asm64.operand;

                /** %1$s. */
                public final class %2$s extends MemoryOperand%3$s {
                    %2$s(long encoding, int displacement, Label label) {
                        super(encoding, displacement, label);
                    }

                    /**
                     * The same address in another segment.
                     *
                     * @param segment FS and GS add their base to the address; the others only add a prefix
                     * @return the operand with a segment override
                     */
                    public %2$s segment(SegmentReg segment) {
                        return new %2$s(segmentEncoding(segment), displacement(), label());
                    }
                """
                        .formatted(description, name, implementing));
        if (!masked.isEmpty()) {
            out.append(
                    """

                        /**
                         * This operand under merge masking: elements whose mask bit is 0 are not accessed.
                         *
                         * @param mask K1 to K7
                         * @return the masked operand
                         * @throws dev.asm64.error.IllegalOperandException if the mask is K0, which encodes the absence of a mask
                         */
                        public %1$s k(K mask) {
                            return new %1$s(maskEncoding(mask), displacement(), label());
                        }
                    """
                            .formatted(masked));
        }
        if (!vectorIndex.isEmpty()) {
            out.append(
                    """

                        @Override
                        Register index(int number) {
                            return %s.of(number);
                        }
                    """
                            .formatted(vectorIndex));
        }
        out.append(
                """

                    @Override
                    String notation() {
                        return "%s";
                    }
                }
                """
                        .formatted(notation));
        sources.put(name, out.toString());
    }
}
