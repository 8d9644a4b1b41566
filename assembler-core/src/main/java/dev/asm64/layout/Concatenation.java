package dev.asm64.layout;

import dev.asm64.error.IllegalSectionException;
import dev.asm64.object.Relocation;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces of sections, put together by the names of their sections: the pieces of one section follow
 * each other, each at its alignment. The sections are in the order of their kinds.
 */
public final class Concatenation {
    private final List<Sum> sums = new ArrayList<>(1);

    /** All sums but the first: most code has one section. */
    private Map<String, Sum> others = Map.of();

    /** One section as it grows. */
    private static final class Sum {
        final Section section;
        final List<Gap> gaps = new ArrayList<>(0);
        final List<Relocation> relocations = new ArrayList<>();
        int size;
        int alignment = 1;
        byte[] bytes;

        Sum(Section section) {
            this.section = section;
        }
    }

    /** Room between two pieces. */
    private record Gap(int start, int end) {}

    /**
     * Makes room for a piece.
     *
     * @param section the section it belongs to
     * @param size of the piece in bytes
     * @param alignment a power of two
     * @return the offset of the piece in its section
     * @throws IllegalSectionException if a section of that name is of another kind
     * @throws IllegalArgumentException if the section gets more than 2 GiB
     */
    public int reserve(Section section, int size, int alignment) {
        Sum sum = sum(section);
        int start = sum.size + Padding.size(sum.size, alignment);
        if (start < 0 || start + size < 0) {
            throw new IllegalArgumentException(
                    "Section %s has more than 2 GiB, which is not supported".formatted(section));
        }
        if (start != sum.size) {
            sum.gaps.add(new Gap(sum.size, start));
        }
        sum.size = start + size;
        sum.alignment = Math.max(sum.alignment, alignment);
        return start;
    }

    private Sum sum(Section section) {
        Sum sum = named(section.name());
        if (sum == null) {
            sum = append(section);
        }
        if (!sum.section.equals(section)) {
            throw new IllegalSectionException(
                    "Section %s is %s in one place and %s in another; use one kind, or two names"
                            .formatted(section, sum.section.kind(), section.kind()));
        }
        return sum;
    }

    private Sum named(String name) {
        boolean isFirst = !sums.isEmpty() && sums.getFirst().section.name().equals(name);
        return isFirst ? sums.getFirst() : others.get(name);
    }

    private Sum append(Section section) {
        Sum sum = new Sum(section);
        if (!sums.isEmpty()) {
            others = others.isEmpty() ? new HashMap<>() : others;
            others.put(section.name(), sum);
        }
        sums.add(sum);
        return sum;
    }

    /**
     * The bytes of a section, to be filled once all room is reserved.
     *
     * @param section the section
     * @return one array for all its pieces; empty for one without bytes
     */
    public byte[] bytes(Section section) {
        Sum sum = sum(section);
        if (sum.bytes == null) {
            sum.bytes = new byte[section.kind() == SectionKind.BSS ? 0 : sum.size];
            for (Gap gap : sum.gaps) {
                Padding.fill(section, sum.bytes, gap.start(), gap.end());
            }
        }
        return sum.bytes;
    }

    /**
     * The relocations of a section, to be filled.
     *
     * @param section the section
     * @return one list for all its pieces
     */
    public List<Relocation> relocations(Section section) {
        return sum(section).relocations;
    }

    /**
     * The sections, once everything is filled.
     *
     * @return in the order of their kinds
     */
    public List<SectionContents> sections() {
        if (sums.size() == 1) {
            return List.of(contents(sums.getFirst()));
        }
        List<SectionContents> sections = new ArrayList<>(sums.size());
        for (Sum sum : sums) {
            sections.add(contents(sum));
        }
        sections.sort(Comparator.comparing(contents -> contents.section().kind()));
        return Collections.unmodifiableList(sections);
    }

    private SectionContents contents(Sum sum) {
        return sum.section.kind() == SectionKind.BSS
                ? new SectionContents(sum.section, sum.alignment, sum.size)
                : new SectionContents(
                        sum.section, sum.alignment, bytes(sum.section), sum.relocations);
    }
}
