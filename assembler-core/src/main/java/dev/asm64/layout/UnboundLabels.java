package dev.asm64.layout;

import dev.asm64.error.UnboundLabelException;
import dev.asm64.object.Section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Finds the labels that are used or exported but not bound. */
final class UnboundLabels {
    private final Labels labels;

    /** By the indexes of the labels. */
    private Map<Integer, StringJoiner> uses = Map.of();

    private UnboundLabels(Labels labels) {
        this.labels = labels;
    }

    static void reject(List<? extends EmittedSection> sections, Labels labels, Symbols symbols) {
        if (labels.areAllBound()) {
            return;
        }
        UnboundLabels unbound = new UnboundLabels(labels);
        for (EmittedSection section : sections) {
            unbound.collect(section);
        }
        for (LabelDefinition label : symbols.shared()) {
            if (labels.isUnbound(label.index())) {
                unbound.add(label.index(), "global");
            }
        }
        if (!unbound.uses.isEmpty()) {
            StringJoiner list = new StringJoiner("; ");
            unbound.uses.forEach(
                    (label, places) -> list.add("'%s' %s".formatted(labels.at(label), places)));
            throw new UnboundLabelException(
                    "Labels used but not bound: " + list + "; bind each to its place");
        }
    }

    private void collect(EmittedSection section) {
        Fixups fixups = section.fixups();
        for (int i = 0; i < fixups.count(); i++) {
            if (fixups.isPadding(i)) {
                continue;
            }
            if (labels.isUnbound(fixups.label(i))) {
                add(fixups.label(i), use(section, fixups.offset(i)));
            }
            if (fixups.isDistance(i) && labels.isUnbound(fixups.distance(i).from())) {
                add(fixups.distance(i).from(), use(section, fixups.offset(i)));
            }
        }
    }

    private void add(int label, String use) {
        if (uses.isEmpty()) {
            uses = new LinkedHashMap<>();
        }
        uses.computeIfAbsent(label, _ -> new StringJoiner(", ", "used at ", "")).add(use);
    }

    private static String use(EmittedSection section, int offset) {
        return section.section().equals(Section.TEXT)
                ? "0x%x".formatted(offset)
                : "0x%x of %s".formatted(offset, section.section());
    }
}
