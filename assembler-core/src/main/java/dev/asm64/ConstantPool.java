package dev.asm64;

import dev.asm64.layout.LabelDefinition;
import dev.asm64.layout.Labels;
import dev.asm64.object.Section;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Constants in {@code .rodata}, each bit pattern once, at a multiple of its size. */
final class ConstantPool {
    private final Labels labels;
    private final SectionBuffers sections;
    private final Map<ByteBuffer, LabelDefinition> byBytes = new HashMap<>();
    private SectionBuffer pool;

    ConstantPool(Labels labels, SectionBuffers sections) {
        this.labels = labels;
        this.sections = sections;
    }

    /** Forgets all constants. */
    void clear() {
        byBytes.clear();
        pool = null;
    }

    LabelDefinition of(byte[] bytes) {
        return byBytes.computeIfAbsent(ByteBuffer.wrap(bytes), _ -> append(bytes));
    }

    private LabelDefinition append(byte[] bytes) {
        if (pool == null) {
            pool = sections.append(Section.RODATA);
        }
        pool.align(bytes.length);
        LabelDefinition label = labels.create();
        labels.bind(label, pool.fixups(), pool.code().size());
        pool.code().append(bytes);
        return label;
    }
}
