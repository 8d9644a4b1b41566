package dev.asm64.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.object.Section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

/**
 * Instructions whose CPU features are noted take the short way: a set that counts as noted by
 * mistake would be missing in what the code says it needs.
 */
class CodeBufferTest {
    private static final int SETS = 256;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 31, 32, 63, 64, 95})
    void aSetThatWasNeededIsNoMoreNew(int set) {
        CodeBuffer code = new CodeBuffer(Section.TEXT);

        code.need(set);

        assertThat(IntStream.range(1, SETS).filter(other -> isKnown(code, other)))
                .containsExactly(set);
    }

    /** What few forms need goes the long way each time. */
    @ParameterizedTest
    @ValueSource(ints = {0, 96, 127, 128, 255})
    void otherSetsAreNotKept(int set) {
        CodeBuffer code = new CodeBuffer(Section.TEXT);

        code.need(set);

        assertThat(IntStream.range(1, SETS).filter(other -> isKnown(code, other))).isEmpty();
    }

    @Test
    void clearingForgetsAll() {
        CodeBuffer code = new CodeBuffer(Section.TEXT);
        IntStream.range(0, SETS).forEach(code::need);

        code.clear();

        assertThat(IntStream.range(1, SETS).filter(set -> isKnown(code, set))).isEmpty();
    }

    @Test
    void aByteTakesAtMostTwo() {
        CodeBuffer code = new CodeBuffer(Section.TEXT);
        int first = code.array().length;
        int slack = 64; // for the stores that write too many bytes
        for (int i = 0; i < 200_000; i++) {
            code.append(new byte[i % 16]);
            assertThat(code.array().length)
                    .isLessThanOrEqualTo(Math.max(first, 2 * code.size() + slack));
        }
    }

    @Test
    void noFeaturesNeedNoNote() {
        assertThat(isKnown(new CodeBuffer(Section.TEXT), 0)).isTrue();
    }

    private static boolean isKnown(CodeBuffer code, long set) {
        return code.interruption(set << Form.FEATURES) >= 0;
    }
}
