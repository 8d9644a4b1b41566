package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Memory operands.
 *
 * @param factory the method of class Memory that makes them
 * @param size how Intel syntax writes the size before the bracket
 * @param javaSuffix what stands behind the call
 * @param suffix what stands behind the bracket
 */
record MemorySampler(
        String factory, String size, String javaSuffix, String suffix, List<Address> addresses)
        implements OperandSampler {
    private static final int[] DISPLACEMENTS = {
        -129, -128, -1, 0, 1, 127, 128, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final int[] SCALES = {1, 2, 4, 8};
    private static final List<String> SEGMENTS = List.of("FS", "GS", "ES", "CS", "SS", "DS");
    private static final List<Address> ALL = all();

    MemorySampler(String factory, String size) {
        this(factory, size, "", "", ALL);
    }

    MemorySampler withSuffix(String java, String intel) {
        return new MemorySampler(factory, size, java, intel, addresses);
    }

    MemorySampler withAddresses(List<Address> others) {
        return new MemorySampler(factory, size, javaSuffix, suffix, others);
    }

    private static List<Address> all() {
        List<Address> all = new ArrayList<>();
        List<String> bases =
                List.of(
                        "RAX", "RBX", "RSP", "RBP", "RDI", "R8", "R12", "R13", "R15", "R16", "R20",
                        "R21", "R31");
        for (int i = 0; i < bases.size(); i++) {
            String base = bases.get(i);
            String index = bases.get((5 * i + 4) % bases.size()).replace("RSP", "R14");
            int scale = SCALES[i % SCALES.length];
            int displacement = DISPLACEMENTS[(i + 1) % DISPLACEMENTS.length];
            all.add(Address.base(base));
            all.add(Address.base(base, DISPLACEMENTS[i % DISPLACEMENTS.length]));
            all.add(Address.baseIndex(base, index, scale));
            all.add(Address.baseIndex(base, index, scale, displacement));
            all.add(Address.index(index, scale, displacement));
        }
        for (String base : List.of("EAX", "ESP", "EBP", "R12D", "R13D", "R31D")) {
            all.add(Address.base(base));
            all.add(Address.base(base, 127));
            all.add(Address.baseIndex(base, "ECX", 4, 128));
        }
        all.add(Address.index("R9D", 8, -1));
        for (int address : DISPLACEMENTS) {
            all.add(Address.absolute(address));
        }
        for (int distance : new int[] {-300, -20, 0, 20, 300}) {
            all.add(Address.label(distance));
            all.add(Address.label(distance, distance == 0 ? 1 : -distance / 2));
        }
        return List.copyOf(all);
    }

    @Override
    public List<Sample> systematic() {
        List<Sample> samples = new ArrayList<>();
        for (Address address : addresses) {
            samples.add(sample(address));
            if (address.trait().contains("disp8")) {
                samples.add(sample(address, SEGMENTS.get(samples.size() % SEGMENTS.size())));
            }
        }
        return samples;
    }

    @Override
    public Sample random(Random random) {
        String[] names = random.nextInt(8) == 0 ? DOUBLEWORDS : QUADWORDS;
        String base = names[random.nextInt(names.length)];
        String index = names[random.nextInt(names.length)].replaceFirst("^([RE])SP$", "$1AX");
        int scale = SCALES[random.nextInt(SCALES.length)];
        int displacement = random.nextInt() >> random.nextInt(32);
        Address address =
                switch (random.nextInt(4)) {
                    case 0 -> Address.base(base, displacement);
                    case 1 -> Address.baseIndex(base, index, scale, displacement);
                    case 2 -> Address.index(index, scale, displacement);
                    default -> addresses.get(random.nextInt(addresses.size()));
                };
        return addresses == ALL ? sample(address) : OperandSampler.super.random(random);
    }

    private static final String[] QUADWORDS =
            "RAX RCX RDX RBX RSP RBP RSI RDI R8 R9 R10 R11 R12 R13 R14 R15".split(" ");
    private static final String[] DOUBLEWORDS =
            "EAX ECX EDX EBX ESP EBP ESI EDI R8D R9D R10D R11D R12D R13D R14D R15D".split(" ");

    private Sample sample(Address address) {
        return new Sample(
                "%s(%s)%s".formatted(factory, address.java(), javaSuffix),
                size + "[" + address.intel() + "]" + suffix,
                address.trait());
    }

    private Sample sample(Address address, String segment) {
        return new Sample(
                "%s(%s).segment(%s)%s".formatted(factory, address.java(), segment, javaSuffix),
                size + segment.toLowerCase(Locale.ROOT) + ":[" + address.intel() + "]" + suffix,
                "segment " + segment);
    }
}
