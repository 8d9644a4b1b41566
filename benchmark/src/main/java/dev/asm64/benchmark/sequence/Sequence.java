package dev.asm64.benchmark.sequence;

/**
 * A sequence of instructions in one variant.
 *
 * @param name the name of its file and of the variant, as in gp-memory.rotating.fresh
 * @param instructions how many there are
 * @param knownToJnr the numbers of those that jnr-x86asm has
 */
public record Sequence(String name, int instructions, int[] knownToJnr) {
    /** Finds a sequence by its name. */
    public static Sequence named(String name) {
        return Sequences.ALL.stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
