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
        final List<Relocation> relocations = new ArrayList<>(0);
        int size;
        int alignment = 1;
        byte[] bytes;

        Sum(Section section) {
            this.section = section;
        }

        byte[] bytes() {
            if (bytes == null) {
                bytes = new byte[section.kind() == SectionKind.BSS ? 0 : size];
                for (Gap gap : gaps) {
                    Padding.fill(section, bytes, gap.start(), gap.end());
                }
            }
            return bytes;
        }

        SectionContents contents() {
            return new LaidOutSection(section, alignment, size, bytes(), relocations);
        }
    }

    /** Room between two pieces. */
    private record Gap(int start, int end) {}

    /** A part of a section. */
    public static final class Piece {
        private final Sum sum;
        private final int start;

        private Piece(Sum sum, int start) {
            this.sum = sum;
            this.start = start;
        }

        /**
         * Where the piece is.
         *
         * @return its offset in the section
         */
        public int start() {
            return start;
        }

        /**
         * The bytes of the whole section, to be filled once all room is reserved.
         *
         * @return one array for all its pieces; empty for one without bytes
         */
        public byte[] bytes() {
            return sum.bytes();
        }

        /**
         * The relocations of the whole section, to be filled.
         *
         * @return one list for all its pieces
         */
        public List<Relocation> relocations() {
            return sum.relocations;
        }
    }

    /**
     * Makes room for a piece.
     *
     * @param section the section it belongs to
     * @param size of the piece in bytes
     * @param alignment a power of two
     * @return the piece
     * @throws IllegalSectionException if a section of that name is of another kind
     * @throws IllegalArgumentException if the section gets more than 2 GiB
     */
    public Piece reserve(Section section, int size, int alignment) {
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
        return new Piece(sum, start);
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
     * The sections, once everything is filled.
     *
     * @return in the order of their kinds
     */
    public List<SectionContents> sections() {
        if (sums.size() == 1) {
            return List.of(sums.getFirst().contents());
        }
        List<SectionContents> sections = new ArrayList<>(sums.size());
        for (Sum sum : sums) {
            sections.add(sum.contents());
        }
        sections.sort(Comparator.comparing(contents -> contents.section().kind()));
        return Collections.unmodifiableList(sections);
    }
}
