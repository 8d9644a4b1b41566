package dev.asm64.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What the notation of the table means. */
class NotationTest {
    @Test
    void rmIsARegisterOrMemory() {
        assertThat(SmallTable.forms("mov : Copies.\n  =r/m8, r8  88 /r\n"))
                .containsExactly("mov r8, r8 | MR | 88 /r", "mov m8, r8 | MR | 88 /r");
        assertThat(SmallTable.forms("movzx : Copies.\n  =r32, r/m8  0F B6 /r\n"))
                .containsExactly("movzx r32, r8 | RM | 0F B6 /r", "movzx r32, m8 | RM | 0F B6 /r");
    }

    @Test
    void choicesOfDifferentSizes() {
        assertThat(SmallTable.forms("lar : Loads.\n  =r32, r32/m16  0F 02 /r\n"))
                .containsExactly("lar r32, r32 | RM | 0F 02 /r", "lar r32, m16 | RM | 0F 02 /r");
    }

    @Test
    void theOperandSizeStandsForThreeLines() {
        assertThat(SmallTable.forms("add : Adds.\n  +rV, mV  03 /r\n"))
                .containsExactly(
                        "add r16, m16 | RM | 66 03 /r",
                        "add r32, m32 | RM | 03 /r",
                        "add r64, m64 | RM | REX.W 03 /r");
        assertThat(SmallTable.forms("add : Adds.\n  +mV, immV  81 /0 iV\n"))
                .containsExactly(
                        "add m16, imm16 | MI | 66 81 /0 iw",
                        "add m32, imm32 | MI | 81 /0 id",
                        "add m64, simm32 | MI | REX.W 81 /0 id");
    }

    @Test
    void theOperandSizeRestricted() {
        assertThat(SmallTable.forms("bswap : Reverses.\n  +rV  0F C8+r  V=32,64\n"))
                .containsExactly("bswap r32 | O | 0F C8+r", "bswap r64 | O | REX.W 0F C8+r");
        assertThat(SmallTable.forms("andn : And.\n  =rV, rV, rV  VEX.LZ.NP.0F38.WV F2 /r  V=64\n"))
                .containsExactly("andn r64, r64, r64 | RVM | VEX.LZ.NP.0F38.W1 F2 /r");
    }

    @Test
    void variables() {
        assertThat(
                        SmallTable.forms(
                                """
                                inc  n=0  : Adds 1.
                                dec  n=1  : Subtracts 1.
                                  +r8  FE /$n
                                """))
                .containsExactly("inc r8 | M | FE /0", "dec r8 | M | FE /1");
        assertThat(SmallTable.forms("or  b=08  : Or.\n  +r8, r8  $b+2 /r\n"))
                .containsExactly("or r8, r8 | RM | 0A /r");
        assertThat(SmallTable.forms("inc  b=F7  : Adds 1.\n  +r8  $b+8 /0\n"))
                .containsExactly("inc r8 | M | FF /0");
    }

    @Test
    void aListMakesAnInstructionOfEachEntry() {
        InstructionTable table =
                SmallTable.read("j{cc}  t:$cc.f  : Jumps if $cc.\n  rel8  70+$cc.n cb\n");

        assertThat(table.methods())
                .extracting(method -> method.general().encoding().opcode())
                .containsExactly(0x70, 0x72);
        Mnemonic carry = table.methods().getLast().general().mnemonic();
        assertThat(carry.names()).containsExactly("jc", "jb");
        assertThat(carry.description()).isEqualTo("Jumps if CF = 1.");
        assertThat(carry.flags().sentence()).isEqualTo("Flags: reads CF.");
    }

    @Test
    void severalListsMakeAnInstructionOfEachCombination() {
        InstructionTable table =
                SmallTable.read(
                        """
                        cmp{cc}_p{fp}  : Compares $fp for $cc.
                          =k, xmm, xmm  EVEX.128.NP.0F.$fp.w C2 /r $cc.n
                        """);

        assertThat(table.methods())
                .extracting(Method::general)
                .extracting(
                        form -> form.mnemonic().names(),
                        form -> form.mnemonic().description(),
                        form -> form.encoding().text())
                .containsExactly(
                        tuple(
                                List.of("cmpo_pd"),
                                "Compares doubles for OF = 1.",
                                "EVEX.128.NP.0F.W1 C2 /r 0"),
                        tuple(
                                List.of("cmpo_ps"),
                                "Compares singles for OF = 1.",
                                "EVEX.128.NP.0F.W0 C2 /r 0"),
                        tuple(
                                List.of("cmpc_pd", "cmpb_pd"),
                                "Compares doubles for CF = 1.",
                                "EVEX.128.NP.0F.W1 C2 /r 2"),
                        tuple(
                                List.of("cmpc_ps", "cmpb_ps"),
                                "Compares singles for CF = 1.",
                                "EVEX.128.NP.0F.W0 C2 /r 2"));
    }

    @Test
    void roundingGoesWithRegistersOnly() {
        String destination =
                """
                vcvtps2ph  : Converts.
                  =ymm{k}{z}/m256{k}, zmm{sae}, uimm8  EVEX.512.66.0F3A.W0 1D /r ib
                """;
        assertThat(SmallTable.read(destination).methods())
                .extracting(method -> method.general().syntax())
                .containsExactly(
                        "ymm{k}{z}, zmm, uimm8",
                        "m256{k}, zmm, uimm8",
                        "ymm{k}{z}, zmm, {sae}, uimm8");
    }

    @Test
    void aliases() {
        Method shift =
                SmallTable.read("shl,sal  m:CZ u:A  : Shifts.\n  +r8, cl  D2 /4\n")
                        .methods()
                        .getFirst();

        assertThat(shift.general().mnemonic().names()).containsExactly("shl", "sal");
        assertThat(shift.signature("sal")).isEqualTo("sal(Reg8, Cl)");
        assertThat(shift.general().mnemonic().flags().sentence())
                .isEqualTo("Flags: sets by the result CF, ZF; leaves undefined AF.");
    }

    @Test
    void alternativesComeBeforeTheGeneralForm() {
        InstructionTable table =
                SmallTable.read(
                        """
                        add  : Adds.
                          +r32, imm32    81 /0 id
                          | +r32, simm8  83 /0 ib
                          | +eax, imm32  05 id
                        """);

        assertThat(table.methods()).hasSize(1);
        assertThat(table.methods().getFirst().forms())
                .extracting(Form::syntax)
                .containsExactly("r32, simm8", "eax, imm32", "r32, imm32");
    }

    @Test
    void implicitOperandsAreNoParameters() {
        Form form =
                SmallTable.read("mul  : Multiplies.\n  r8, <al>, <=ax>  F6 /4\n")
                        .methods()
                        .getFirst()
                        .general();

        assertThat(form.syntax()).isEqualTo("r8");
        assertThat(form.implicit())
                .extracting(operand -> operand.kind().token(), Operand::access)
                .containsExactly(tuple("al", Access.READ), tuple("ax", Access.WRITE));
    }

    @Test
    void operandEncodingWhereTheRuleDoesNotHold() {
        assertThat(SmallTable.forms("mov : Copies.\n  =r32, sreg  8C /r  op=MR\n"))
                .containsExactly("mov r32, sreg | MR | 8C /r");
        assertThat(SmallTable.forms("mov : Copies.\n  =sreg, r32  8E /r\n"))
                .containsExactly("mov sreg, r32 | RM | 8E /r");
    }

    @Test
    void vexPrefixes() {
        Encoding encoding =
                SmallTable.read("rorx : Rotates.\n  =r64, r64, uimm8  VEX.LZ.F2.0F3A.W1 F0 /r ib\n")
                        .methods()
                        .getFirst()
                        .general()
                        .encoding();

        assertThat(encoding.space()).isEqualTo("VEX");
        assertThat(encoding.prefix()).isEqualTo(3);
        assertThat(encoding.map()).isEqualTo(3);
        assertThat(encoding.bits()).containsExactly(Encoding.Bit.W);
        assertThat(encoding.opcode()).isEqualTo(0xF0);
    }

    @Test
    void fixedBytesAndImmediates() {
        Encoding encoding =
                SmallTable.read("hreset : Resets.\n  uimm8, <eax>  F3 0F 3A F0 C0 ib\n")
                        .methods()
                        .getFirst()
                        .general()
                        .encoding();

        assertThat(encoding.prefix()).isEqualTo(2);
        assertThat(encoding.map()).isEqualTo(3);
        assertThat(encoding.opcode()).isEqualTo(0xF0);
        assertThat(encoding.fixed()).containsExactly(0xC0);
        assertThat(encoding.immediateBytes()).containsExactly(1);
    }

    @Test
    void featuresOfInstructionAndForm() {
        Form form =
                SmallTable.read(
                                "andn  BMI1  : And.\n"
                                        + "  =r32, r32, r32  VEX.LZ.NP.0F38.W0 F2 /r  BMI2\n")
                        .methods()
                        .getFirst()
                        .general();

        assertThat(form.features()).containsExactly("BMI1", "BMI2");
    }

    @Test
    void theFirstCommentDescribesTheFile() {
        InstructionTable table =
                SmallTable.read("# Moves.\n# More.\n\nnop  : Does nothing.\n  -  90\n");

        assertThat(table.description()).isEqualTo("Moves.");
        assertThat(table.methods()).hasSize(1);
    }
}
