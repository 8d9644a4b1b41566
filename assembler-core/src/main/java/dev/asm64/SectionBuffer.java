package dev.asm64;

import dev.asm64.encoding.CodeBuffer;
import dev.asm64.layout.EmittedSection;
import dev.asm64.layout.Fixups;
import dev.asm64.layout.Labels;
import dev.asm64.layout.Padding;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;

/** What was emitted into one section so far. */
final class SectionBuffer {
    private final Section section;
    private final CodeBuffer code;
    private final Fixups fixups;
    private int alignment = 1;

    SectionBuffer(Section section, int number, Labels labels) {
        this.section = section;
        this.code = new CodeBuffer(section);
        this.fixups = new Fixups(number, labels);
    }

    /** Forgets what was emitted. */
    void clear() {
        code.clear();
        fixups.clear();
        alignment = 1;
    }

    Section section() {
        return section;
    }

    CodeBuffer code() {
        return code;
    }

    Fixups fixups() {
        return fixups;
    }

    void align(int boundary) {
        int size = Padding.size(code.size(), boundary);
        if (section.kind() == SectionKind.BSS) {
            code.appendZeros(size);
        } else {
            byte[] padding = new byte[size];
            Padding.fill(section, padding, 0, size);
            int start = code.size();
            code.append(padding);
            fixups.addPadding(start, boundary);
        }
        alignment = Math.max(alignment, boundary);
    }

    /** A view for the layout, valid until something is emitted. */
    EmittedSection emitted() {
        return new EmittedSection(section, code.array(), code.size(), alignment, fixups);
    }
}
