package dev.asm64;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RAX;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.LabelBoundTwiceException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Labels that are unbound, bound twice, foreign or out of reach. */
class LabelErrorsTest {
    @Test
    void aRejectedBindLeavesOtherLabelsUnbound() {
        Assembler assembler = new Assembler();
        Label bound = assembler.label("bound");
        assembler.bind(bound).jmp(assembler.label("end"));
        assertThatExceptionOfType(LabelBoundTwiceException.class)
                .isThrownBy(() -> assembler.bind(bound));

        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(assembler::assemble)
                .withMessageContaining("'end'");
    }

    @Test
    void aLabelBesideAnExternalOneMustBeBound() {
        Assembler assembler = new Assembler();
        assembler.call(assembler.external("puts")).jmp(assembler.label("end"));

        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(assembler::assemble)
                .withMessageContaining("'end'");
    }

    @Test
    void allUnboundLabelsAreListedWithAllTheirUses() {
        Assembler assembler = new Assembler();
        Label loop = assembler.label("loop");
        Label bound = assembler.label("bound");
        Label anonymous = assembler.label();
        assembler.bind(bound);
        assembler.nearJump().jmp(loop); // E9, then the field at 1
        assembler.lea(RAX, rip(anonymous)); // 48 8D 05, then the field at 8
        assembler.jmp(bound);
        assembler.shortJump().jne(loop); // 75, then the field at 0xF
        assembler.dq(anonymous);

        Throwable thrown = catchThrowable(assembler::assemble);

        assertThat(thrown)
                .isExactlyInstanceOf(UnboundLabelException.class)
                .hasMessage(
                        "Labels used but not bound: 'loop' used at 0x1, 0xf; 'label2' used at 0x8,"
                                + " 0x10; bind each to its place");
    }

    @Test
    void assemblingWorksOnceTheLabelIsBound() {
        Assembler assembler = new Assembler();
        Label end = assembler.label("end");
        assembler.jmp(end);
        assertThatExceptionOfType(UnboundLabelException.class).isThrownBy(assembler::assemble);

        assembler.bind(end);

        assertThat(assembler.assemble().offsetOf(end)).isEqualTo(assembler.assemble().size());
    }

    @Test
    void anUnusedLabelNeedsNoPlace() {
        Assembler assembler = new Assembler();
        Label unused = assembler.label("unused");
        Code code = assembler.ret().assemble();

        assertThat(code).hasToString("c3");
        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(() -> code.offsetOf(unused))
                .withMessage("Label 'unused' was not bound when the code was assembled");
    }

    @Test
    void theOffsetOfALabelMadeOrBoundLaterIsUnknown() {
        Assembler assembler = new Assembler();
        Label boundLater = assembler.label("boundLater");
        Code code = assembler.ret().assemble();
        Label madeLater = assembler.label("madeLater");
        assembler.bind(boundLater).bind(madeLater);

        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(() -> code.offsetOf(boundLater));
        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(() -> code.offsetOf(madeLater));
        assertThat(assembler.assemble().offsetOf(boundLater)).isEqualTo(1);
    }

    @Test
    void boundTwice() {
        Assembler assembler = new Assembler();
        Label twice = assembler.label("twice");
        assembler.nop().bind(twice).jmp(twice).nop();
        Code before = assembler.assemble();

        assertThatExceptionOfType(LabelBoundTwiceException.class)
                .isThrownBy(() -> assembler.bind(twice))
                .withMessage(
                        "bind: label 'twice' is bound at offset 0x1 already, now at 0x4; use a"
                                + " second label");

        Rejection.assertSame(assembler, before);
        assertThat(assembler.assemble().offsetOf(twice)).isEqualTo(1);
    }

    static Stream<Arguments> foreignLabels() {
        return Stream.of(
                use("jmp rel32: label", Assembler::jmp),
                use("jz rel32: label", Assembler::jz),
                use("call rel32: label", Assembler::call),
                use("jrcxz rel8: label", Assembler::jrcxz),
                use("xbegin rel32: label", Assembler::xbegin),
                use("jmp rel8: label", (a, label) -> a.shortJump().jmp(label)),
                use("jmp rel32: label", (a, label) -> a.nearJump().jmp(label)),
                use("lea r64, m: label", (a, label) -> a.lea(RAX, rip(label))),
                use("mov r64, m64: label", (a, label) -> a.mov(RAX, m64(label, 8))),
                use("add m64, simm32: label", (a, label) -> a.lock().add(m64(label), 300)),
                use("mov m32, r32: label", (a, label) -> a.mov(ptr(label), EAX)),
                use("bind: label", Assembler::bind),
                use("dd: label", Assembler::dd),
                use("dq: label", Assembler::dq));
    }

    private static Arguments use(String user, BiConsumer<Assembler, Label> use) {
        return arguments(named(user, use), user);
    }

    @ParameterizedTest
    @MethodSource
    void foreignLabels(BiConsumer<Assembler, Label> use, String user) {
        Assembler other = new Assembler();
        Label foreign = other.label("foreign");
        other.bind(foreign);

        Rejection.of(ForeignLabelException.class, assembler -> use.accept(assembler, foreign))
                .hasMessage(
                        user
                                + " 'foreign' was made by another assembler, or before reset(): use"
                                + " a label of the assembler that emits the code");
    }

    @Test
    void theOffsetOfAForeignLabel() {
        Label foreign = new Assembler().label("foreign");
        Code code = new Assembler().ret().assemble();

        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> code.offsetOf(foreign))
                .withMessageContaining("offsetOf: label 'foreign' was made by another assembler");
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> code.offsetOf(null))
                .withMessage("offsetOf: label is null");
    }

    /** EB 80 at 126 bytes after the label, as GNU as encodes it. */
    @Test
    void aShortJumpReaches128BytesBack() {
        assertThat(shortJumpBack(126).assemble().toString()).endsWith("00eb80");
        assertOutOfRange(
                shortJumpBack(127),
                "Short jump with its displacement at 0x80 to label 'back' at 0x0: the distance is"
                        + " -129 bytes, legal are -128 to 127; use a near jump, or JRCXZ or LOOP to"
                        + " one");
    }

    private static Assembler shortJumpBack(int distance) {
        Assembler assembler = new Assembler();
        Label back = assembler.label("back");
        return assembler.bind(back).db(new byte[distance]).shortJump().jmp(back);
    }

    /** EB 7F before 127 bytes, E3 7F for JRCXZ, as GNU as encodes them. */
    @Test
    void aShortJumpReaches127BytesForward() {
        assertThat(shortJumpForward(127).assemble().toString()).startsWith("eb7f00");
        assertOutOfRange(
                shortJumpForward(128),
                "Short jump with its displacement at 0x1 to label 'forward' at 0x82: the distance"
                        + " is 128 bytes, legal are -128 to 127; use a near jump, or JRCXZ or LOOP"
                        + " to one");
        assertThat(jrcxzForward(127).assemble().toString()).startsWith("e37f00");
        assertOutOfRange(
                jrcxzForward(128),
                "Short jump with its displacement at 0x1 to label 'forward' at 0x82: the distance"
                        + " is 128 bytes, legal are -128 to 127; use a near jump, or JRCXZ or LOOP"
                        + " to one");
    }

    private static Assembler shortJumpForward(int distance) {
        Assembler assembler = new Assembler();
        Label forward = assembler.label("forward");
        return assembler.shortJump().jmp(forward).db(new byte[distance]).bind(forward);
    }

    private static Assembler jrcxzForward(int distance) {
        Assembler assembler = new Assembler();
        Label forward = assembler.label("forward");
        return assembler.jrcxz(forward).db(new byte[distance]).bind(forward);
    }

    /** EB 80 where it reaches, E9 and 32 bits where it does not, as GNU as encodes them. */
    @Test
    void aJumpBackTakesTheShortFormWhereItReaches() {
        assertThat(jumpBack(126).toString()).endsWith("00eb80");
        assertThat(jumpBack(127).toString()).endsWith("00e97cffffff");
    }

    private static Code jumpBack(int distance) {
        Assembler assembler = new Assembler();
        Label back = assembler.label();
        return assembler.bind(back).db(new byte[distance]).jmp(back).assemble();
    }

    private static void assertOutOfRange(Assembler assembler, String message) {
        int size = assembler.size();
        assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                .isThrownBy(assembler::assemble)
                .withMessage(message);
        assertThat(assembler.size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 0x7FFFFFFF, 0x80000000L, 0xFFFFFFFDL})
    void anAddressIn32Bits(long address) {
        byte[] placed = codeWithAddress().placedAt(address);

        assertThat(Bytes.unsigned32(placed, 2)).isEqualTo(address + 2);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0xFFFFFFFEL, 0x100000000L, 0x7F0000000000L, Long.MAX_VALUE - 2, -3, -4096})
    void anAddressBeyond32Bits(long address) {
        Code code = codeWithAddress();

        assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                .isThrownBy(() -> code.placedAt(address))
                .withMessage(
                        "R_X86_64_32 at 0x2 of .text to symbol 'here': the address is 0x%x, legal"
                            + " are 0x0 to 0xffffffff; use a 64-bit field or place the code lower",
                        address + 2);
        assertThat(code).hasToString("909000000000");
    }

    /** Two NOPs with a label behind them, then its address. */
    private static Code codeWithAddress() {
        Assembler assembler = new Assembler();
        Label here = assembler.label("here");
        return assembler.nop().nop().bind(here).dd(here).assemble();
    }
}
