package dev.asm64;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.R16;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RBX;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.XMM16;
import static dev.asm64.operand.Registers.XMM2;
import static dev.asm64.operand.Registers.ZMM0;
import static dev.asm64.operand.Registers.ZMM1;
import static dev.asm64.operand.Registers.ZMM2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.ForeignLabelException;
import dev.asm64.object.Relocation;
import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolResolver;
import dev.asm64.object.SymbolType;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/** Code is a snapshot that nothing changes. */
class CodeTest {
    private final Assembler assembler = new Assembler();
    private final Label start = assembler.label("start");

    private static final Symbol START =
            new Symbol("start", SymbolBinding.LOCAL, SymbolType.NONE, Section.TEXT, 0, 0);

    private static SectionContents text(Code code) {
        return code.section(".text").orElseThrow();
    }

    private Code assemble() {
        return assembler.bind(start).popcnt(EAX, EAX).jmp(start).dq(start).align(4).assemble();
    }

    @Test
    void anInstructionThatNeedsAFeatureTwiceIsNamedOnce() {
        Code code = assembler.cmpzxadd(m64(R16), RAX, RBX).assemble();

        assertThat(code.instructionsThatNeed(CpuFeature.APX_F))
                .containsExactly("cmpzxadd m64, r64, r64");
    }

    @Test
    void arraysAreCopies() {
        Code code = assemble();
        String before = code.toString();

        Arrays.fill(code.bytes(), (byte) 0x55);
        Arrays.fill(code.placedAt(0), (byte) 0x55);

        assertThat(code).hasToString(before);
        assertThat(code.bytes()).doesNotContain((byte) 0x55);
        assertThat(code.placedAt(0)).doesNotContain((byte) 0x55);
    }

    @Test
    void collectionsAreUnmodifiable() {
        Code code = assemble();

        assertThat(text(code).relocations())
                .containsExactly(new Relocation(RelocationType.R_X86_64_64, 6, START, 0));
        assertThat(code.features()).containsExactly(CpuFeature.POPCNT);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> text(code).relocations().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> code.features().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> code.features().add(CpuFeature.BMI1));
    }

    @Test
    void knowsInstructionsThatNeedAFeature() {
        Code code =
                new Assembler()
                        .vaddpd(ZMM0, ZMM1, ZMM2)
                        .vaddpd(XMM16, XMM1, XMM2)
                        .mov(R16, 1)
                        .assemble();

        assertThat(code.features())
                .containsExactly(CpuFeature.APX_F, CpuFeature.AVX512F, CpuFeature.AVX512VL);
        assertThat(code.instructionsThatNeed(CpuFeature.AVX512VL))
                .containsExactly("vaddpd xmm{k}{z}, xmm, xmm");
        assertThat(code.instructionsThatNeed(CpuFeature.AVX512F))
                .containsExactlyInAnyOrder(
                        "vaddpd xmm{k}{z}, xmm, xmm", "vaddpd zmm{k}{z}, zmm, zmm");
        assertThat(code.instructionsThatNeed(CpuFeature.APX_F)).containsExactly("mov r64, simm32");
        assertThat(code.instructionsThatNeed(CpuFeature.AVX2)).isEmpty();

        Code both = Code.link(List.of(code, new Assembler().popcnt(EAX, EAX).assemble()));
        assertThat(both.features()).hasSize(4);
        assertThat(both.instructionsThatNeed(CpuFeature.POPCNT)).containsExactly("popcnt r32, r32");
        assertThat(both.instructionsThatNeed(CpuFeature.AVX512VL)).hasSize(1);
    }

    @Test
    void assemblingTwiceGivesTheSame() {
        Code first = assemble();

        Rejection.assertSame(assembler, first);
        Rejection.assertSame(assembler, first);
    }

    @Test
    void laterEmissionDoesNotChangeIt() {
        Code code = assemble();
        String before = code.toString();

        Label later = assembler.label("later");
        assembler.andn(EAX, EAX, EAX).bind(later).dq(later).align(64).add(RAX, 1);
        assembler.db(new byte[4096]);

        assertThat(code).hasToString(before);
        assertThat(code.size()).isEqualTo(before.length() / 2);
        assertThat(text(code).relocations()).hasSize(1);
        assertThat(code.features()).containsExactly(CpuFeature.POPCNT);
        assertThat(code.alignment()).isEqualTo(4);
        assertThat(assembler.assemble().toString()).startsWith(before);
    }

    /** More than any buffer has at first, in steps that come close to each of its sizes. */
    @Test
    void codeOfAnySize() {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            assembler.mov(RAX, 1).ret();
            expected.append("48c7c001000000c3");
        }
        for (int size = 0; size < 500; size++) {
            assembler.db(new byte[size]);
            expected.append("00".repeat(size));
        }

        assertThat(assembler.assemble()).hasToString(expected.toString());
    }

    @Test
    void placingAddsTheAddress() {
        Code code = assemble();

        assertThat(Bytes.signed64(code.bytes(), 6)).isZero();
        assertThat(Bytes.signed64(code.placedAt(0x7F12_3456_7000L), 6))
                .isEqualTo(0x7F12_3456_7000L);
        assertThat(Bytes.signed64(code.placedAt(-8), 6)).isEqualTo(-8);
    }

    @Test
    void hexDump() {
        Code code = new Assembler().ascii("Hello, world! ~\u007F").db(0, 0x1F, 0xFF).assemble();

        assertThat(code.hexDump())
                .isEqualTo(
                        """
                        00000000  48 65 6c 6c 6f 2c 20 77 6f 72 6c 64 21 20 7e 7f  |Hello, world! ~.|
                        00000010  00 1f ff                                         |...|
                        """);
        assertThat(new Assembler().assemble().hexDump()).isEmpty();
    }

    @Test
    void aFieldThatDoesNotReachALabelWithoutAName() {
        Label anonymous = assembler.label();
        assembler.lea(RAX, rip(anonymous)).rodata().bind(anonymous).db(0);
        Code code = assembler.assemble();

        assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                .isThrownBy(
                        () ->
                                code.place(
                                        section ->
                                                section.equals(Section.TEXT) ? 0 : 0x1_0000_0000L,
                                        SymbolResolver.NONE))
                .withMessage(
                        "R_X86_64_PC32 at 0x3 of .text to .rodata-0x4: the field is at 0x3, the"
                                + " symbol at 0x100000000, the distance 4294967289, legal are"
                                + " -2147483648 to 2147483647; place them nearer to each other");
    }

    @Test
    void foreignLabelsAreNamedByTheCallThatTookThem() {
        Code code = assemble();
        Label foreign = new Assembler().label("foreign");
        PlacedCode placed = code.place(section -> 0, SymbolResolver.NONE);

        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> code.offsetOf(foreign))
                .withMessageStartingWith("offsetOf: label 'foreign' ");
        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> placed.address(foreign))
                .withMessageStartingWith("address: label 'foreign' ");
    }
}
