package dev.asm64;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.IllegalSectionException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;

/** Constants lie in {@code .rodata}, each once. */
class ConstantPoolTest {
    private final Assembler a = new Assembler();

    @Test
    void equalBitsAreOneConstant() {
        assertThat(a.constant64(1)).isSameAs(a.constant64(1)).isNotSameAs(a.constant32(1));
        assertThat(a.constant64(0.5)).isSameAs(a.constant64(0x3FE0000000000000L));
        assertThat(a.constant32(0.5f)).isSameAs(a.constant32(0x3F000000));
        assertThat(a.constant64(0.0)).isNotSameAs(a.constant64(-0.0));
        assertThat(a.constant(new byte[] {1, 0, 0, 0})).isSameAs(a.constant32(1));
    }

    /** A table of the user's is not torn apart by constants asked for meanwhile. */
    @Test
    void theyFollowTheOtherConstantsAtTheirAlignment() {
        a.rodata().db(0xAA);
        Label one = a.constant32(1);
        Label two = a.constant64(2);
        a.db(0xBB).text().mov(RAX, m64(two)).add(EAX, m32(one));
        a.addsd(XMM0, m64(a.constant64(2)));
        Code code = a.assemble();
        SectionContents rodata = code.section(".rodata").orElseThrow();

        assertThat(HexFormat.of().formatHex(rodata.bytes()))
                .isEqualTo("aabb000000000000" + "01000000" + "00000000" + "0200000000000000");
        assertThat(rodata.alignment()).isEqualTo(8);
        assertThat(code.offsetOf(two) % 8).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
    void constantsOfAnySize(int size) {
        a.constant(new byte[] {1});
        Label label = a.constant(new byte[size]);
        Code code = a.assemble();

        assertThat(code.offsetOf(label) % size).isZero();
        assertThat(code.section(".rodata").orElseThrow().alignment()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 24, 128})
    void otherSizesAreRejected(int size) {
        assertThatExceptionOfType(IllegalOperandException.class)
                .isThrownBy(() -> a.constant(new byte[size]))
                .withMessage(
                        "constant: the value has %d bytes, legal are 1, 2, 4, 8, 16, 32 and 64",
                        size);
    }

    @Test
    void theirSectionHasOneKind() {
        Section data = new Section(".rodata", SectionKind.DATA);
        a.section(data).db(1);

        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(() -> a.constant64(1))
                .withMessageStartingWith("section: .rodata is of kind DATA already");
        assertThat(a.assemble()).hasToString("01");

        Assembler other = new Assembler();
        other.constant32(2);
        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(() -> other.section(data))
                .withMessageStartingWith("section: .rodata is of kind RODATA already");
        assertThat(other.assemble()).hasToString("02000000");
    }
}
