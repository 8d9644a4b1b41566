package dev.asm64;

import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.ZMM0;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.object.SymbolResolver;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.List;

/** Code without any label needs no layout; one label that nobody uses makes it take one. */
class CodeWithoutLabelsTest {
    @Property(tries = 200)
    void isTheSameAsWithAnUnusedLabel(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> steps) {
        Assembler laidOut = new Assembler();
        laidOut.label();

        Code code = emit(new Assembler(), steps).assemble();

        Code expected = emit(laidOut, steps).assemble();
        assertThat(code.sections()).isEqualTo(expected.sections());
        assertThat(code.symbols()).isEqualTo(expected.symbols());
        assertThat(code.alignment()).isEqualTo(expected.alignment());
        assertThat(code.features()).isEqualTo(expected.features());
        assertThat(code.listing()).isEqualTo(expected.listing());
        assertThat(code.placedAt(0x1000)).isEqualTo(expected.placedAt(0x1000));
    }

    @Property(tries = 100)
    void isNotChangedByWhatIsEmittedLater(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> steps) {
        Assembler assembler = emit(new Assembler(), steps);
        Code code = assembler.assemble();
        String before = code.toString();

        emit(assembler.reset(), steps.reversed()).nop();
        code.place(_ -> 0, SymbolResolver.NONE).bytes(code.sections().getFirst().section())[0] = 1;

        assertThat(code).hasToString(before);
    }

    private static Assembler emit(Assembler a, List<Integer> steps) {
        a.ret();
        for (int step : steps) {
            switch (step) {
                case 0 -> a.mov(EAX, step);
                case 1 -> a.vaddps(ZMM0, ZMM0, ZMM0);
                case 2 -> a.align(32);
                case 3 -> a.dq(step);
                case 4 -> a.text();
                default -> a.data().db(1).text().inc(RAX);
            }
        }
        return a;
    }
}
