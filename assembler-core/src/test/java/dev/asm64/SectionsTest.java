package dev.asm64;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.error.IllegalNameException;
import dev.asm64.error.IllegalSectionException;
import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** What is emitted goes to the section that was asked for. */
class SectionsTest {
    private final Assembler assembler = new Assembler();

    private static SectionContents section(Code code, String name) {
        return code.section(name).orElseThrow();
    }

    private static String bytes(Code code, String name) {
        return HexFormat.of().formatHex(section(code, name).bytes());
    }

    @Test
    void eachSectionGoesOnWhereItWasLeft() {
        assembler.data().db(1).text().ret().data().db(2).text().nop().rodata().db(3).data().db(4);
        Code code = assembler.assemble();

        assertThat(bytes(code, ".text")).isEqualTo("c390");
        assertThat(bytes(code, ".rodata")).isEqualTo("03");
        assertThat(bytes(code, ".data")).isEqualTo("010204");
        assertThat(code.section(".bss")).isEmpty();
    }

    @Test
    void theOrderIsThatOfTheKinds() {
        Section cold = new Section(".text.cold", SectionKind.TEXT);
        assembler.bss().zero(8).data().db(1).section(cold).hlt().rodata().db(2);

        assertThat(assembler.assemble().sections())
                .extracting(SectionContents::section)
                .containsExactly(Section.TEXT, cold, Section.RODATA, Section.DATA, Section.BSS);
    }

    @Test
    void alignmentIsOfTheSection() {
        assembler.nop().align(4).ret().data().db(1).align(8).db(2).bss().zero(3).align(64);
        Code code = assembler.assemble();

        assertThat(bytes(code, ".text")).isEqualTo("900f1f00c3");
        assertThat(section(code, ".text").alignment()).isEqualTo(4);
        assertThat(bytes(code, ".data")).isEqualTo("010000000000000002");
        assertThat(section(code, ".data").alignment()).isEqualTo(8);
        assertThat(section(code, ".bss").size()).isEqualTo(64);
        assertThat(section(code, ".bss").bytes()).isEmpty();
        assertThat(code.alignment()).isEqualTo(64);
    }

    /** As GNU as and ld do: near, although the label would be near enough for the short form. */
    @Test
    void jumpsToOtherSectionsAreNear() {
        Label warm = assembler.label();
        Label cold = assembler.label();
        assembler.jmp(cold).jne(cold).jmp(warm).bind(warm).ret();
        assembler.section(new Section(".text.unlikely", SectionKind.TEXT));
        assembler.nop().bind(cold).jmp(warm);

        assertThat(assembler.assemble().placedAt(0x1000))
                .inHexadecimal()
                .isEqualTo(
                        HexFormat.of()
                                .parseHex(
                                        "e90a000000"
                                                + "0f8504000000"
                                                + "eb00"
                                                + "c3"
                                                + "90"
                                                + "e9f9ffffff"));
    }

    @Test
    void contentsAreCopiesOfArraysGivenAndTaken() {
        byte[] bytes = {1, 2};
        SectionContents contents = SectionContents.of(Section.DATA, 1, bytes, List.of());
        bytes[0] = 9;
        contents.bytes()[1] = 9;

        assertThat(contents.size()).isEqualTo(2);
        assertThat(contents.bytes()).containsExactly(1, 2);
    }

    @Test
    void laterBytesDoNotChangeCodeAssembledBefore() {
        Label end = assembler.label("end");
        Code code = assembler.jmp(end).bind(end).ret().assemble();
        Code withoutLabels = assembler.reset().ret().assemble();
        assembler.reset().nop().nop().nop().assemble();

        assertThat(code).hasToString("eb00c3");
        assertThat(withoutLabels).hasToString("c3");
    }

    @Test
    void theImageIsTheSectionsOneAfterTheOther() {
        Label data = assembler.label("data");
        Label bss = assembler.label("bss");
        assembler.ret().data().align(4).bind(data).dd(7).bss().align(16).bind(bss).zero(5);
        Code code = assembler.assemble();

        assertThat(code).hasToString("c300000007000000");
        assertThat(code.offsetOf(data)).isEqualTo(4);
        assertThat(code.offsetOf(bss)).isEqualTo(16);
        assertThat(code.size()).isEqualTo(21);
    }

    /** The fields are those of GNU as and GNU ld: 8B 05, then the distance from the field's end. */
    @Test
    void referencesCrossSections() {
        Label constant = assembler.label("constant");
        Label function = assembler.label("function");
        assembler.bind(function).mov(EAX, m32(constant)).ret();
        assembler.rodata().align(8).dd(1).bind(constant).dd(2).dq(function);
        Code code = assembler.assemble();

        assertThat(bytes(code, ".text")).isEqualTo("8b0500000000c3");
        assertThat(section(code, ".text").relocations())
                .singleElement()
                .satisfies(
                        relocation -> {
                            assertThat(relocation.type()).isEqualTo(RelocationType.R_X86_64_PC32);
                            assertThat(relocation.offset()).isEqualTo(2);
                            assertThat(relocation.symbol().name()).isEqualTo("constant");
                            assertThat(relocation.addend()).isEqualTo(-4);
                        });
        assertThat(HexFormat.of().formatHex(code.placedAt(0x1000)))
                .isEqualTo("8b0506000000c300" + "0100000002000000" + "0010000000000000");
    }

    @Test
    void sectionsAreIndependentInPlacement() {
        Label constant = assembler.label("constant");
        assembler.lea(RAX, rip(constant)).rodata().bind(constant).db(1);
        Code code = assembler.assemble();

        PlacedCode placed =
                code.place(
                        section -> section.equals(Section.TEXT) ? 0x1000 : 0x2000,
                        dev.asm64.object.SymbolResolver.NONE);

        assertThat(HexFormat.of().formatHex(placed.bytes(Section.TEXT)))
                .isEqualTo("488d05f90f0000");
        assertThat(placed.address(constant)).isEqualTo(0x2000);
        assertThat(placed.address(Section.RODATA)).isEqualTo(0x2000);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> placed.bytes(Section.BSS))
                .withMessageStartingWith("section .bss is not in the code, which has [");
    }

    static List<Consumer<Assembler>> bytesForBss() {
        return List.of(
                Assembler::nop,
                a -> a.db(1),
                a -> a.ascii("a"),
                a -> a.mov(RAX, 1),
                a -> a.dq(a.label()),
                a -> a.jmp(a.label()));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("bytesForBss")
    void bssHasNoBytes(Consumer<Assembler> emission) {
        assembler.ret().bss().zero(3);

        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(() -> emission.accept(assembler))
                .withMessage(
                        "Section .bss has no bytes, it only reserves memory for zeros: legal are"
                                + " zero, align and bind; use another section");
        assertThat(assembler.size()).isEqualTo(3);
        assertThat(assembler.zero(1).assemble().size()).isEqualTo(5);
    }

    @Test
    void aNameHasOneKind() {
        assembler.data().db(1);
        Section other = new Section(".data", SectionKind.TEXT);

        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(() -> assembler.section(other))
                .withMessage(
                        "section: .data is of kind DATA already, it cannot be TEXT too; use"
                                + " another name");
        assertThat(bytes(assembler.db(2).assemble(), ".data")).isEqualTo("0102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "\uD800"})
    void illegalNames(String name) {
        assertThatExceptionOfType(IllegalNameException.class)
                .isThrownBy(() -> new Section(name, SectionKind.TEXT))
                .withMessageStartingWith("section: ");
        assertThatExceptionOfType(IllegalNameException.class)
                .isThrownBy(() -> assembler.label(name))
                .withMessageStartingWith("label: ");
        assertThatExceptionOfType(IllegalNameException.class)
                .isThrownBy(() -> assembler.external(name))
                .withMessageStartingWith("external: ");
    }

    @Test
    void negativeNumbersOfZeros() {
        Rejection.of(dev.asm64.error.IllegalOperandException.class, a -> a.zero(-1))
                .hasMessage("zero: the number of bytes is -1, legal are 0 to 2147483647");
    }

    @Test
    void bssEndsAt2GiB() {
        assembler.bss().zero(Integer.MAX_VALUE);

        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(assembler::nop)
                .withMessageStartingWith("Section .bss has no bytes");
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> assembler.zero(1))
                .withMessage("The code has 2147483648 bytes: more than 2 GiB do not fit");
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> assembler.align(2))
                .withMessage("The code has 2147483648 bytes: more than 2 GiB do not fit");
        assertThat(assembler.size()).isEqualTo(Integer.MAX_VALUE);
        assertThat(assembler.assemble().alignment()).isEqualTo(1);
    }

    @Test
    void linkedSectionsEndAt2GiB() {
        Code code = assembler.bss().zero(Integer.MAX_VALUE).assemble();
        Code more = new Assembler().bss().zero(1).assemble();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Code.link(List.of(code, more)))
                .withMessage("Section .bss has more than 2 GiB, which is not supported");
    }
}
