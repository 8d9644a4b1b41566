package dev.asm64;

import dev.asm64.encoding.CodeBuffer;
import dev.asm64.layout.EmittedSection;
import dev.asm64.layout.Fixups;
import dev.asm64.layout.Labels;
import dev.asm64.layout.Padding;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;

/** What was emitted into one section so far. */
final class SectionBuffer implements EmittedSection {
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

    @Override
    public Section section() {
        return section;
    }

    CodeBuffer code() {
        return code;
    }

    @Override
    public Fixups fixups() {
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

    @Override
    public byte[] bytes() {
        return code.array();
    }

    @Override
    public int size() {
        return code.size();
    }

    @Override
    public int alignment() {
        return alignment;
    }
}
