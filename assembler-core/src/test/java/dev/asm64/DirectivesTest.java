package dev.asm64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.ImmediateOutOfRangeException;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.Consumer;

/** Data, alignment and labels: what is legal and what is not. */
class DirectivesTest {
    @Test
    void aLabelHasTheNameGivenOrNone() {
        assertThat(new Assembler().label("start").name()).isEqualTo("start");
        assertThat(new Assembler().label().name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 6, 24, 4095, 4097, 8192, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void alignToWhatIsNoPowerOfTwoUpTo4096(int boundary) {
        Rejection.of(IllegalOperandException.class, a -> a.align(boundary))
                .hasMessage(
                        "align: the boundary is %d, legal are the powers of two from 1 to 4096",
                        boundary);
    }

    /** Intel SDM volume 2, NOP, table 4-12; beyond nine bytes as many of nine as fit. */
    @ParameterizedTest
    @CsvSource({
        "16, ''",
        "15, 90",
        "14, 6690",
        "13, 0f1f00",
        "12, 0f1f4000",
        "11, 0f1f440000",
        "10, 660f1f440000",
        "9, 0f1f8000000000",
        "8, 0f1f840000000000",
        "7, 660f1f840000000000",
        "6, 660f1f84000000000090",
        "5, 660f1f8400000000006690",
        "4, 660f1f8400000000000f1f00",
        "3, 660f1f8400000000000f1f4000",
        "2, 660f1f8400000000000f1f440000",
        "1, 660f1f840000000000660f1f440000"
    })
    void alignFillsWithTheRecommendedNops(int size, String nops) {
        Code code = new Assembler().db(new byte[size]).align(16).assemble();

        assertThat(code).hasToString("00".repeat(size) + nops);
        assertThat(code.alignment()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096})
    void alignMakesTheOffsetAMultiple(int boundary) {
        assertThat(new Assembler().align(boundary).size()).isZero();
        assertThat(new Assembler().ret().align(boundary).size()).isEqualTo(boundary);
    }

    @Test
    void theAlignmentOfTheCodeIsTheLargest() {
        assertThat(new Assembler().assemble().alignment()).isEqualTo(1);
        assertThat(new Assembler().align(64).align(8).assemble().alignment()).isEqualTo(64);
    }

    @Test
    void limits() {
        assertThat(new Assembler().db(-128, 255).assemble()).hasToString("80ff");
        assertThat(new Assembler().dw(-32768, 65535).assemble()).hasToString("0080ffff");
        assertThat(new Assembler().dd(-0x80000000L, 0xFFFFFFFFL).assemble())
                .hasToString("00000080ffffffff");
        assertThat(new Assembler().dq(Long.MIN_VALUE, Long.MAX_VALUE).assemble())
                .hasToString("0000000000000080ffffffffffffff7f");
        assertThat(new Assembler().db().dw().dd().dq().size()).isZero();
    }

    @Test
    void valuesBeyondTheLimits() {
        assertOutOfRange(a -> a.db(1, 256), "db: value 2 is 256, legal are -128 to 255");
        assertOutOfRange(a -> a.db(-129), "db: value 1 is -129, legal are -128 to 255");
        assertOutOfRange(a -> a.dw(65536), "dw: value 1 is 65536, legal are -32768 to 65535");
        assertOutOfRange(
                a -> a.dw(1, 2, -32769), "dw: value 3 is -32769, legal are -32768 to 65535");
        assertOutOfRange(
                a -> a.dd(0x100000000L),
                "dd: value 1 is 4294967296, legal are -2147483648 to 4294967295");
        assertOutOfRange(
                a -> a.dd(-0x80000001L),
                "dd: value 1 is -2147483649, legal are -2147483648 to 4294967295");
    }

    private static void assertOutOfRange(Consumer<Assembler> call, String message) {
        Rejection.of(ImmediateOutOfRangeException.class, call).hasMessage(message);
    }

    @Test
    void asciiOfOtherCharacters() {
        Rejection.of(IllegalOperandException.class, a -> a.ascii("naïve"))
                .hasMessage(
                        "ascii: character 2 of the text is U+00EF, legal are U+0000 to U+007F; use"
                                + " utf8");
        Rejection.of(IllegalOperandException.class, a -> a.ascii("\u0080"))
                .hasMessage(
                        "ascii: character 0 of the text is U+0080, legal are U+0000 to U+007F; use"
                                + " utf8");
        assertThat(new Assembler().ascii("\0\u007F").assemble()).hasToString("007f");
    }

    @Test
    void utf8OfHalfASurrogatePair() {
        Rejection.of(IllegalOperandException.class, a -> a.utf8("ab\uD83D"))
                .hasMessage(
                        "utf8: character 2 of the text is U+D83D, half of a surrogate pair, which"
                                + " UTF-8 cannot express; legal are pairs");
        Rejection.of(IllegalOperandException.class, a -> a.utf8("\uD83D\uDE00\uDE00"))
                .hasMessage(
                        "utf8: character 2 of the text is U+DE00, half of a surrogate pair, which"
                                + " UTF-8 cannot express; legal are pairs");
        assertThat(new Assembler().utf8("\uD83D\uDE00é").assemble()).hasToString("f09f9880c3a9");
    }

    @Test
    void nulls() {
        assertNull(a -> a.db((int[]) null), "db: values is null");
        assertNull(a -> a.db((byte[]) null), "db: bytes is null");
        assertNull(a -> a.dw((int[]) null), "dw: values is null");
        assertNull(a -> a.dd((long[]) null), "dd: values is null");
        assertNull(a -> a.dq((long[]) null), "dq: values is null");
        assertNull(a -> a.dd((Label) null), "dd: label is null");
        assertNull(a -> a.dq((Label) null), "dq: label is null");
        assertNull(a -> a.ascii(null), "ascii: text is null");
        assertNull(a -> a.utf8(null), "utf8: text is null");
        assertNull(a -> a.bind(null), "bind: label is null");
        assertNull(a -> a.label(null), "label: name is null");
    }

    private static void assertNull(Consumer<Assembler> call, String message) {
        Rejection.of(NullPointerException.class, call).hasMessage(message);
    }
}
