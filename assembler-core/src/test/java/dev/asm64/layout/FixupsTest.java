package dev.asm64.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.object.RelocationType;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;

/** What references to labels take. */
class FixupsTest {
    private static final int FIRST_BYTES = 16 * Long.BYTES;

    @Test
    void aReferenceTakesAtMost24Bytes() throws ReflectiveOperationException {
        Field elements = Fixups.class.getDeclaredField("elements");
        elements.setAccessible(true);
        Labels labels = new Labels();
        Fixups fixups = new Fixups(0, labels);
        LabelDefinition label = labels.create();
        for (int count = 1; count <= 100_000; count++) {
            fixups.addField(RelocationType.R_X86_64_PC32, 4 * count, label, -4);
            int bytes = ((long[]) elements.get(fixups)).length * Long.BYTES;
            assertThat(bytes).isLessThanOrEqualTo(Math.max(FIRST_BYTES, 24 * count));
        }
    }
}
