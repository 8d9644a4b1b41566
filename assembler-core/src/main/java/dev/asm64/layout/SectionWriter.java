package dev.asm64.layout;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.IllegalDistanceException;
import dev.asm64.layout.Concatenation.Piece;
import dev.asm64.object.Relocation;
import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.Symbol;

import java.util.List;

/** Writes the final bytes of one emitted section, once all labels have their places. */
final class SectionWriter {
    /** The first byte of an opcode of map 0F. */
    private static final byte TWO_BYTE_OPCODE = 0x0F;

    private final Section section;
    private final Fixups fixups;

    /** What {@link Relaxation#shifts} found. */
    private final int[] shifts;

    /** Where the bytes start in their section. */
    private final int start;

    private final LabelPlaces places;
    private final SymbolTable symbols;
    private final EmittedSection emitted;

    /** Those of the whole section. */
    private final byte[] bytes;

    private final List<Relocation> relocations;

    SectionWriter(
            EmittedSection emitted,
            int[] shifts,
            Piece piece,
            LabelPlaces places,
            SymbolTable symbols) {
        this.emitted = emitted;
        this.section = emitted.section();
        this.fixups = emitted.fixups();
        this.shifts = shifts;
        this.start = piece.start();
        this.bytes = piece.bytes();
        this.relocations = piece.relocations();
        this.places = places;
        this.symbols = symbols;
    }

    /** Writes the bytes from their start on, and adds the relocations. */
    void write() {
        copyResized();
        for (int i = 0; i < fixups.count(); i++) {
            if (fixups.isDistance(i)) {
                writeDistance(i);
            } else if (!fixups.isPadding(i)) {
                writeAddress(i);
            }
        }
    }

    /** Copies the emitted bytes, with jumps and paddings in their final sizes. */
    private void copyResized() {
        int copied = 0;
        for (int i = 0; i < fixups.count(); i++) {
            if (isResized(i)) {
                int from = fixups.offset(i) - (fixups.isPadding(i) ? 0 : 1);
                copy(copied, from, shifts[i]);
                copied = resize(i, from);
            }
        }
        copy(copied, emitted.size(), shifts[fixups.count()]);
    }

    private boolean isResized(int i) {
        return shifts[i + 1] != shifts[i];
    }

    private void copy(int from, int to, int shift) {
        System.arraycopy(emitted.bytes(), from, bytes, start + from + shift, to - from);
    }

    /** Writes one padding or near jump, and tells where the emitted one ends. */
    private int resize(int i, int from) {
        int to = start + from + shifts[i];
        if (fixups.isPadding(i)) {
            int end = from + Padding.size(from, fixups.boundary(i));
            Padding.fill(section, bytes, to, start + end + shifts[i + 1]);
            return end;
        }
        bytes[to] = TWO_BYTE_OPCODE; // unless the last byte is the only one
        bytes[to + fixups.nearOpcodeSize(i) - 1] = (byte) fixups.nearOpcode(i);
        return fixups.offset(i) + 1;
    }

    private void writeAddress(int i) {
        int field = start + fixups.offset(i) + shifts[i];
        int label = fixups.label(i);
        if (fixups.isJump(i) && isResized(i)) {
            int near = field - 1 + fixups.nearOpcodeSize(i);
            writeAddress(RelocationType.R_X86_64_PLT32, near, label, -4);
        } else {
            writeAddress(fixups.type(i), field, label, fixups.addend(i));
        }
    }

    private void writeAddress(RelocationType type, int field, int label, long addend) {
        if (type.isRelative() && section.equals(places.section(label))) {
            long distance = places.offset(label) + addend - field;
            requireReach(type, field, label, distance);
            type.store(bytes, field, distance);
        } else {
            relocate(type, field, label, addend);
        }
    }

    private void relocate(RelocationType type, int field, int label, long addend) {
        Symbol symbol = symbols.of(label);
        if (symbol == null) {
            symbol = Symbol.of(places.section(label));
            addend += places.offset(label);
        }
        relocations.add(new Relocation(type, field, symbol, addend));
    }

    private void writeDistance(int i) {
        RelocationType type = fixups.type(i);
        int field = start + fixups.offset(i) + shifts[i];
        int to = fixups.label(i);
        int from = fixups.distance(i).from();
        int addend = fixups.distance(i).addend();
        if (places.section(from) == null) {
            throw illegalDistance(field, from, to);
        } else if (places.section(from).equals(places.section(to))) {
            long distance = (long) places.offset(to) - places.offset(from) + addend;
            if (!type.holds(distance)) {
                throw new DisplacementOutOfRangeException(
                        "%s: the distance from label '%s' to label '%s' is %d, legal are %d to %d"
                                .formatted(
                                        at(field),
                                        definition(from),
                                        definition(to),
                                        distance,
                                        type.min(),
                                        type.max()));
            }
            type.store(bytes, field, distance);
        } else if (section.equals(places.section(from))) {
            // to - from + addend = to + (addend + field - from) - field
            long counted = (long) addend + field - places.offset(from);
            relocate(relative(type), field, to, counted);
        } else {
            throw illegalDistance(field, from, to);
        }
    }

    private static RelocationType relative(RelocationType type) {
        return switch (type.size()) {
            case 1 -> RelocationType.R_X86_64_PC8;
            case 2 -> RelocationType.R_X86_64_PC16;
            case 4 -> RelocationType.R_X86_64_PC32;
            default -> RelocationType.R_X86_64_PC64;
        };
    }

    private IllegalDistanceException illegalDistance(int field, int from, int to) {
        return new IllegalDistanceException(
                "%s: the distance from label '%s' in %s to label '%s' in %s is not known here; legal are two labels of one section, or a first label in %s"
                        .formatted(
                                at(field),
                                definition(from),
                                home(from),
                                definition(to),
                                home(to),
                                section));
    }

    private LabelDefinition definition(int label) {
        return fixups.labels().at(label);
    }

    private Object home(int label) {
        Section home = places.section(label);
        return home == null ? "other code" : home;
    }

    private String at(int field) {
        return "Field at 0x%x of %s".formatted(field, section);
    }

    private void requireReach(RelocationType type, int field, int label, long distance) {
        if (!type.holds(distance)) {
            boolean isShort = type == RelocationType.R_X86_64_PC8;
            throw new DisplacementOutOfRangeException(
                    "%s at 0x%x to label '%s' at 0x%x: the distance is %d bytes, legal are %d to %d%s"
                            .formatted(
                                    isShort ? "Short jump with its displacement" : "Displacement",
                                    field,
                                    definition(label),
                                    places.offset(label),
                                    distance,
                                    type.min(),
                                    type.max(),
                                    isShort ? "; use a near jump, or JRCXZ or LOOP to one" : ""));
        }
    }
}
