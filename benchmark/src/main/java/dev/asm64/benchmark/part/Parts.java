package dev.asm64.benchmark.part;

import java.util.List;

/** All parts, in the order in which they run. */
public final class Parts {
    private Parts() {}

    /**
     * Finds parts by their names.
     *
     * @param names the names; none means all parts
     * @param participants the libraries that take part
     */
    public static List<Part> named(List<String> names, Participants participants) {
        List<Part> all =
                List.of(
                        new BytesPart(participants),
                        new AssemblePart(participants),
                        new LoadPart(participants),
                        new ScalingPart(participants),
                        new ColdPart(),
                        new CallsPart(),
                        new KernelsPart());
        List<String> known = all.stream().map(Part::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("parts are %s, not %s".formatted(known, names));
        }
        return all.stream().filter(part -> names.isEmpty() || names.contains(part.name())).toList();
    }
}
