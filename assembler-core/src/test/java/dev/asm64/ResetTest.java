package dev.asm64;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.ZMM0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.error.ForeignLabelException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.operand.Label;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** An assembler that was reset is like a new one. */
class ResetTest {
    private final Assembler assembler = new Assembler();

    @Property(tries = 300)
    void assemblesWhatANewAssemblerDoes(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> first,
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> second) {
        Assembler used = new Assembler();
        emit(used, first);

        Code again = emit(used.reset(), second).assemble();

        Code expected = emit(new Assembler(), second).assemble();
        assertThat(again.sections()).isEqualTo(expected.sections());
        assertThat(again.symbols()).isEqualTo(expected.symbols());
        assertThat(again.features()).isEqualTo(expected.features());
        assertThat(again.listing()).isEqualTo(expected.listing());
    }

    /** A program of the given steps, which touch all that an assembler remembers. */
    private static Assembler emit(Assembler a, List<Integer> steps) {
        List<Label> labels = new ArrayList<>();
        labels.add(a.label());
        for (int step : steps) {
            Label last = labels.getLast();
            switch (step) {
                case 0 -> labels.add(a.label());
                case 1 -> a.jmp(last);
                case 2 -> a.lea(RAX, rip(last));
                case 3 -> a.vaddps(ZMM0, ZMM0, ZMM0);
                case 4 -> a.align(64);
                case 5 -> a.data();
                case 6 -> a.text().zero(200);
                case 7 -> a.call(a.external("puts"));
                case 8 -> a.movsd(XMM1, m64(a.constant64(1.0)));
                default -> a.dq(last).mov(EAX, 1);
            }
        }
        a.text();
        labels.forEach(a::bind);
        return a;
    }

    @Test
    void labelsOfBeforeAreForeign() {
        Label before = assembler.label("before");
        assembler.bind(before).nop();

        assembler.reset();

        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> assembler.jmp(before))
                .withMessageContaining("'before'");
        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> assembler.bind(before));
        assertThat(assembler.size()).isZero();
    }

    @Test
    void codeOfBeforeStays() {
        Label end = assembler.label("end");
        Code before = assembler.nop().nop().bind(end).ret().assemble();

        Label other = assembler.reset().label("other");
        Code after = assembler.ret().bind(other).assemble();

        assertThat(before).hasToString("9090c3");
        assertThat(before.offsetOf(end)).isEqualTo(2);
        assertThat(after.offsetOf(other)).isEqualTo(1);
        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> after.offsetOf(end));
        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> before.offsetOf(other));
    }

    @Test
    void codeOfBeforeWithoutLabelsKnowsNoLaterOnes() {
        Code before = assembler.ret().assemble();

        Label later = assembler.reset().label("later");

        assertThatExceptionOfType(ForeignLabelException.class)
                .isThrownBy(() -> before.offsetOf(later))
                .withMessageContaining("before reset()");
    }

    @Test
    void nothingOfBeforeIsAssembled() {
        assembler.vaddps(ZMM0, ZMM0, ZMM0).data().align(64).dq(7).global(assembler.label("x"));

        Code code = assembler.reset().ret().assemble();

        assertThat(code.features()).isEmpty();
        assertThat(code.symbols()).extracting(Symbol::name).isEmpty();
        assertThat(code.sections()).extracting(SectionContents::size).containsExactly(1);
        assertThat(code.alignment()).isOne();
    }

    /** Buffers tell common sets of features, rarer ones and very rare ones apart. */
    @Test
    void featuresAreFoundAnewInEachSection() {
        for (int round = 0; round < 2; round++) {
            assembler.reset();
            for (String name : List.of(".text", ".text.unlikely", ".text")) {
                assembler.section(new Section(name, SectionKind.TEXT));
                assembler.vaddps(XMM1, XMM1, XMM1).popcnt(EAX, EAX).rdpid(RAX).serialize();
            }
            Code code = assembler.assemble();

            assertThat(code.features())
                    .containsExactly(
                            CpuFeature.AVX,
                            CpuFeature.POPCNT,
                            CpuFeature.RDPID,
                            CpuFeature.SERIALIZE);
            assertThat(code.instructionsThatNeed(CpuFeature.POPCNT))
                    .containsExactly("popcnt r32, r32");
            assertThat(code.instructionsThatNeed(CpuFeature.SERIALIZE))
                    .containsExactly("serialize");
        }
    }

    @Test
    void callsAreRecordedOn() {
        assembler.recordCalls().nop();

        Code code = assembler.reset().ret().assemble();

        assertThat(code.listing()).contains("ret at ResetTest.java").doesNotContain("nop at");
    }
}
