package dev.asm64.layout;

import dev.asm64.layout.Concatenation.Piece;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;

import java.util.Arrays;
import java.util.List;

/**
 * Gives everything its place: the shortest jumps, one section after the other, then the fields that
 * are known by then. The others become relocations.
 */
public final class Layout {
    private final List<SectionContents> sections;
    private final LabelPlaces places;
    private final List<Symbol> symbols;

    private Layout(List<SectionContents> sections, LabelPlaces places, List<Symbol> symbols) {
        this.sections = sections;
        this.places = places;
        this.symbols = symbols;
    }

    /**
     * Lays out what was emitted, without changing it.
     *
     * @param emitted the sections, each at the index that its fixups and labels know
     * @param labels the labels of the assembler
     * @param table what the symbol table says of the labels
     * @return the layout
     * @throws dev.asm64.error.UnboundLabelException if a label is used or exported but not bound
     * @throws dev.asm64.error.DisplacementOutOfRangeException if a distance does not fit in its
     *     field
     * @throws dev.asm64.error.IllegalDistanceException if a distance cannot be known
     */
    public static Layout of(List<? extends EmittedSection> emitted, Labels labels, Symbols table) {
        if (isFinal(emitted, labels)) {
            return of(emitted.getFirst(), labels);
        }
        UnboundLabels.reject(emitted, labels, table);
        Concatenation concatenation = new Concatenation();
        int[][] shifts = new int[emitted.size()][];
        Piece[] pieces = new Piece[emitted.size()];
        for (int i = 0; i < pieces.length; i++) {
            EmittedSection section = emitted.get(i);
            shifts[i] = Relaxation.shifts(section.fixups());
            int size = section.size() + shifts[i][section.fixups().count()];
            pieces[i] = concatenation.reserve(section.section(), size, section.alignment());
        }
        LabelPlaces places = places(emitted, labels, shifts, pieces);
        SymbolTable symbols = new SymbolTable(labels, table, places);
        for (int i = 0; i < pieces.length; i++) {
            EmittedSection section = emitted.get(i);
            if (section.section().kind() != SectionKind.BSS) {
                new SectionWriter(section, shifts[i], pieces[i], places, symbols).write();
            }
        }
        return new Layout(concatenation.sections(), places, symbols.all());
    }

    /** Whether nothing can move and nothing refers to anything: such bytes stay as they are. */
    private static boolean isFinal(List<? extends EmittedSection> emitted, Labels labels) {
        return labels.count() == 0
                && emitted.size() == 1
                && emitted.getFirst().section().kind() != SectionKind.BSS;
    }

    private static Layout of(EmittedSection only, Labels labels) {
        SectionContents contents =
                new LaidOutSection(
                        only.section(),
                        only.alignment(),
                        only.size(),
                        Arrays.copyOf(only.bytes(), only.size()),
                        List.of());
        return new Layout(List.of(contents), LabelPlaces.none(labels.owner()), List.of());
    }

    private static LabelPlaces places(
            List<? extends EmittedSection> emitted, Labels labels, int[][] shifts, Piece[] pieces) {
        int count = labels.count();
        if (count == 0) {
            return LabelPlaces.none(labels.owner());
        }
        Section[] sections = new Section[emitted.size()];
        for (int i = 0; i < sections.length; i++) {
            sections[i] = emitted.get(i).section();
        }
        long[] places = new long[count];
        for (int i = 0; i < count; i++) {
            int section = labels.section(i);
            int offset = 0;
            if (section >= 0) {
                int shift = shifts[section][labels.fixupsBefore(i)];
                offset = pieces[section].start() + labels.offset(i) + shift;
            }
            places[i] = LabelPlaces.place(section, offset);
        }
        return new LabelPlaces(labels.owner(), sections, places);
    }

    /**
     * The sections with their bytes.
     *
     * @return in the order of their kinds
     */
    public List<SectionContents> sections() {
        return sections;
    }

    /**
     * The places of the labels.
     *
     * @return the places
     */
    public LabelPlaces places() {
        return places;
    }

    /**
     * The symbols: labels with names, and what is defined elsewhere.
     *
     * @return in the order of their creation
     */
    public List<Symbol> symbols() {
        return symbols;
    }
}
