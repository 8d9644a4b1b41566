package dev.asm64;

import dev.asm64.layout.Padding;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;

import java.util.List;
import java.util.function.Function;

/** Sections one after the other, each at its alignment. */
final class Image {
    private final List<SectionContents> sections;
    private final int[] starts;
    private int size;
    private int sizeOfBytes;
    private int alignment = 1;

    Image(List<SectionContents> sections) {
        this.sections = sections;
        this.starts = new int[sections.size()];
        for (int i = 0; i < starts.length; i++) {
            SectionContents contents = sections.get(i);
            int start = size + Padding.size(size, contents.alignment());
            starts[i] = start;
            size = start + contents.size();
            if (start < 0 || size < 0) {
                throw new IllegalArgumentException(
                        "The sections have more than 2 GiB in all, which is not supported");
            }
            if (contents.section().kind() != SectionKind.BSS) {
                sizeOfBytes = size;
            }
            alignment = Math.max(alignment, contents.alignment());
        }
    }

    int start(Section section) {
        int i = 0;
        while (!sections.get(i).section().equals(section)) {
            i++;
        }
        return starts[i];
    }

    int size() {
        return size;
    }

    int alignment() {
        return alignment;
    }

    /** The bytes up to {@code .bss}, with zeros between the sections. */
    byte[] bytes(Function<SectionContents, byte[]> contents) {
        byte[] bytes = new byte[sizeOfBytes];
        for (SectionContents section : sections) {
            if (section.section().kind() != SectionKind.BSS) {
                byte[] part = contents.apply(section);
                System.arraycopy(part, 0, bytes, start(section.section()), part.length);
            }
        }
        return bytes;
    }
}
