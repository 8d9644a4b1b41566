package dev.asm64;

import dev.asm64.error.IllegalSectionException;
import dev.asm64.layout.Labels;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was emitted into the sections of one assembler so far. */
final class SectionBuffers {
    private final Labels labels;
    private final List<SectionBuffer> all = new ArrayList<>();
    private final Map<String, SectionBuffer> byName = new HashMap<>();
    private final Map<String, SectionKind> kinds = new HashMap<>();
    private CallRecorder recorder;

    SectionBuffers(Labels labels) {
        this.labels = labels;
    }

    /** Has all calls recorded that emit anything from now on. */
    void record(CallRecorder calls) {
        recorder = calls;
        all.forEach(calls::listenTo);
    }

    /** Forgets all sections but the first, which becomes empty, and returns that. */
    SectionBuffer clear() {
        SectionBuffer first = all.getFirst();
        if (all.size() > 1) {
            all.clear();
            byName.clear();
            kinds.clear();
            all.add(first);
            byName.put(first.section().name(), first);
            kinds.put(first.section().name(), first.section().kind());
        }
        first.clear();
        return first;
    }

    /** The buffer of a section, opened if it is new. */
    SectionBuffer of(Section section) {
        requireOneKind(section);
        SectionBuffer buffer = byName.get(section.name());
        if (buffer == null) {
            buffer = append(section);
            byName.put(section.name(), buffer);
        }
        return buffer;
    }

    /** A buffer for bytes that follow or precede all others of its section. */
    SectionBuffer append(Section section) {
        requireOneKind(section);
        SectionBuffer buffer = new SectionBuffer(section, all.size(), labels);
        all.add(buffer);
        if (recorder != null) {
            recorder.listenTo(buffer);
        }
        return buffer;
    }

    private void requireOneKind(Section section) {
        SectionKind kind = kinds.putIfAbsent(section.name(), section.kind());
        if (kind != null && kind != section.kind()) {
            throw new IllegalSectionException(
                    "section: %s is of kind %s already, it cannot be %s too; use another name"
                            .formatted(section, kind, section.kind()));
        }
    }

    /** What the layout reads while nothing is emitted. */
    List<SectionBuffer> emitted() {
        return all;
    }
}
