package dev.asm64;

import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.RAX;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.IllegalDistanceException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.object.Relocation;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;

/** Addresses and distances of labels as data. */
class LabelArithmeticTest {
    private final Assembler a = new Assembler();
    private final Label start = a.label("start");
    private final Label end = a.label("end");

    private String bytes(String section) {
        return HexFormat.of().formatHex(a.assemble().section(section).orElseThrow().bytes());
    }

    @Test
    void distancesOfAllSizes() {
        a.bind(start).db(end.minus(start)).dw(end.minus(start)).dd(start.minus(end));
        a.dq(end.minus(start).plus(-1)).bind(end);

        assertThat(bytes(".text")).isEqualTo("0f" + "0f00" + "f1ffffff" + "0e00000000000000");
    }

    /** The jump between the labels becomes short. */
    @Test
    void distancesAreThoseOfTheFinalCode() {
        a.bind(start).jmp(end).bind(end).db(end.minus(start));

        assertThat(bytes(".text")).isEqualTo("eb0002");
    }

    @Test
    void distancesBetweenLabelsOfAnotherSection() {
        a.dd(end.minus(start)).rodata().zero(3).bind(start).zero(10).bind(end);

        assertThat(bytes(".text")).isEqualTo("0a000000");
    }

    @Test
    void aDistanceThatDoesNotFit() {
        a.bind(start).db(end.minus(start)).zero(255).bind(end);

        assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                .isThrownBy(a::assemble)
                .withMessage(
                        "Field at 0x0 of .text: the distance from label 'start' to label 'end' is"
                                + " 256, legal are -128 to 255");
    }

    @Test
    void aDistanceThatIsNotKnown() {
        a.bind(end).rodata().bind(start).data().dd(end.minus(start));

        assertThatExceptionOfType(IllegalDistanceException.class)
                .isThrownBy(a::assemble)
                .withMessage(
                        "Field at 0x0 of .data: the distance from label 'start' in .rodata to label"
                                + " 'end' in .text is not known here; legal are two labels of one"
                                + " section, or a first label in .data");
    }

    @Test
    void aDistanceFromOutside() {
        a.bind(start).dd(start.minus(a.external("puts")));

        assertThatExceptionOfType(IllegalDistanceException.class)
                .isThrownBy(a::assemble)
                .withMessageContaining("from label 'puts' in other code to label 'start' in .text");
    }

    @Test
    void distancesNeedBothLabels() {
        a.dd(end.minus(start));

        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(a::assemble)
                .withMessageContaining("'end' used at 0x0; 'start' used at 0x0;");
    }

    /** A jump table as compilers write it: 32-bit distances from the table. */
    @Test
    void aJumpTable() {
        Label table = a.label("table");
        a.bind(start).nop().bind(end).ret();
        a.align(4).bind(table).dd(start.minus(table)).dd(end.minus(table)).dq(end.plus(1));
        Code code = a.assemble();

        assertThat(HexFormat.of().formatHex(code.placedAt(0x1000)))
                .isEqualTo("90c36690" + "fcffffff" + "fdffffff" + "0210000000000000");
    }

    @Test
    void textOfExpressions() {
        assertThat(start.plus(0)).hasToString("start");
        assertThat(start.plus(8)).hasToString("start+8");
        assertThat(end.minus(start)).hasToString("end-start");
        assertThat(end.minus(start).plus(-3)).hasToString("end-start-3");
    }

    /** GNU as 2.40: lea rax, [rip+end-0x80000000] has R_X86_64_PC32 end-0x80000004. */
    @Test
    void theSmallestDisplacement() {
        a.lea(RAX, rip(end, Integer.MIN_VALUE)).data().bind(end).db(0);
        Code code = a.assemble();

        assertThat(code.section(".text").orElseThrow().relocations())
                .singleElement()
                .extracting(Relocation::addend)
                .isEqualTo(-0x8000_0004L);
        assertThat(HexFormat.of().formatHex(code.placedAt(0))).isEqualTo("488d0500000080" + "00");
    }
}
