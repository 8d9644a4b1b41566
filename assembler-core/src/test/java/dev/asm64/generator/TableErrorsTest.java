package dev.asm64.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes in the table are found, with file, line and reason. */
class TableErrorsTest {
    /** A mistake in line 2, the forms of an instruction, and the reason given. */
    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("r9, r8  00 /r", "unknown operand 'r9'"),
                arguments("r8, , r8  00 /r", "empty operand"),
                arguments("r8,  00 /r", "empty operand"),
                arguments("<>, r8  00 /r", "empty operand"),
                arguments("r8/, r8  00 /r", "unknown operand ''"),
                arguments("=, r8  00 /r", "unknown operand ''"),
                arguments(
                        "r8, <r8>  00 /r", "'r8' cannot be implicit: only a certain register can"),
                arguments(
                        "r8, <m8>  00 /r", "'m8' cannot be implicit: only a certain register can"),
                arguments("ecx  00", "'ecx' can be implicit only, as <ecx>"),
                arguments(
                        "r8, r8 00 /r",
                        "a form has operands, two blanks, and an encoding: 'r8, r8 00 /r'"),
                arguments("r8, r8  00 /r  lokc", "unknown attribute 'lokc'"),
                arguments("r8, r8  00 /r  V=16", "unknown attribute 'V=16'"),
                arguments("r8, r8  00 /r  op=XY", "unknown attribute 'op=XY'"),
                arguments("r8, r8  00 /r  op=RMV", "op=RMV names 3 operands, not 2"),
                arguments(
                        "r8, r8  00 /r  op=RR",
                        "op=RR does not fit '00 /r': no place R for operand r8"),
                arguments(
                        "r8, r8  00 /r  op=R-",
                        "op=R- does not fit '00 /r': no place - for operand r8"),
                arguments(
                        "r8, cl  00 /r  op=MV",
                        "op=MV does not fit '00 /r': no place V for operand cl"),
                arguments(
                        "r8, m8  00 /r  op=MR",
                        "op=MR does not fit '00 /r': no place R for operand m8"),
                arguments(
                        "r8, imm8  80 /0 ib  op=IM",
                        "op=IM does not fit '80 /0 ib': no place I for operand r8"),
                arguments("rV, rV  01 /r  V=8", "V cannot be '8': legal are 16, 32, 64"),
                arguments("rV, rV  01 /r  V=", "V cannot be '': legal are 16, 32, 64"),
                arguments("rV, rV  01 /r  V=16,", "V cannot be '': legal are 16, 32, 64"),
                arguments("rV, rV  01 /r  V=16 V=32", "V= given twice"),
                arguments("r8, r8  0G /r", "'0G' in '0G /r' is no hexadecimal byte"),
                arguments("r8, r8  123 /r", "'123' in '123 /r' is no hexadecimal byte"),
                arguments("r8, r8  F8+10 /r", "opcode above FF in '108 /r'"),
                arguments("r8, r8  66", "encoding '66' has no opcode"),
                arguments("-  0F", "encoding '0F' has no opcode"),
                arguments("r8, r8  00 /9", "'/9' in '00 /9' is no hexadecimal byte"),
                arguments("r8, r8  00 /r /0", "unexpected '/0' in '00 /r /0'"),
                arguments("r8, imm8  80 ib /0", "unexpected '/0' in '80 ib /0'"),
                arguments("r8, r8  B0+r /r", "unexpected '/r' in 'B0+r /r'"),
                arguments("-  F3 F2 90", "a second mandatory prefix in 'F3 F2 90'"),
                arguments("-  66 66 90", "prefix 66 stands twice in '66 66 90'"),
                arguments("-  67 67 90", "prefix 67 stands twice in '67 67 90'"),
                arguments("-  REX.W REX.W 90", "prefix REX.W stands twice in 'REX.W REX.W 90'"),
                arguments(
                        "r8, imm8  80 /0 iw",
                        "the immediates of 'r8, imm8' have [1] bytes, those of '80 /0 iw' [2]"),
                arguments(
                        "r8, imm8  80 /0",
                        "the immediates of 'r8, imm8' have [1] bytes, those of '80 /0' []"),
                arguments(
                        "rel32  E9 cb",
                        "the immediates of 'rel32' have [4] bytes, those of 'E9 cb' [1]"),
                arguments("r8, r8, r8  00 /r", "'00 /r' has no place for operand r8"),
                arguments("m8, m8  00 /r", "'00 /r' has no place for operand m8"),
                arguments("m64  50+r", "'50+r' has no place for operand m64"),
                arguments("r8, r8  B0+r", "'B0+r' has no place for operand r8"),
                arguments("r8  90", "'90' has no place for operand r8"),
                arguments(
                        "r8  00 /r",
                        "'00 /r' has a place for one more operand; write op= if need be"),
                arguments(
                        "imm8  80 /0 ib",
                        "'80 /0 ib' has a place for one more operand; write op= if need be"),
                arguments(
                        "| r8, r8  00 /r",
                        "no form of add above is more general than the alternative 'r8, r8'"),
                arguments("r8, r8  00 /$n", "unknown variable '$n' in '00 /$n' of add"),
                arguments(
                        "r8, r8, r8  VEX.128.66.0F 00 /r",
                        "'VEX.128.66.0F' is not of the form VEX.length.prefix.map.W, EVEX or XOP"),
                arguments(
                        "r8, r8, r8  VEX.129.66.0F.W0 00 /r",
                        "unknown vector length '129' in 'VEX.129.66.0F.W0 00 /r'"),
                arguments(
                        "r8, r8, r8  VEX.128.67.0F.W0 00 /r",
                        "unknown mandatory prefix '67' in 'VEX.128.67.0F.W0 00 /r'"),
                arguments(
                        "r8, r8, r8  VEX.128.66.1F.W0 00 /r",
                        "unknown opcode map '1F' in 'VEX.128.66.1F.W0 00 /r'"),
                arguments(
                        "r8, r8, r8  VEX.128.66.0F.W2 00 /r",
                        "unknown W 'W2' in 'VEX.128.66.0F.W2 00 /r'"));
    }

    @ParameterizedTest
    @MethodSource
    void forms(String form, String reason) {
        assertMistake("add  : Adds.\n  " + form + "\n", "test.isa:2: " + reason);
    }

    /** A mistake in line 1, the line of an instruction. */
    static Stream<Arguments> instructions() {
        return Stream.of(
                arguments("add", "an instruction line ends with ' : ' and a description: 'add'"),
                arguments(
                        "add  :",
                        "an instruction line ends with ' : ' and a description: 'add  :'"),
                arguments("Add  : Adds.", "'Add' is no name of an instruction"),
                arguments("add,  : Adds.", "'' is no name of an instruction"),
                arguments("a{cc  : Adds.", "'a{cc' is no name of an instruction"),
                arguments("j{xx}  : Jumps.", "unknown list 'xx'"),
                arguments("j{cc}", "an instruction line ends with ' : ' and a description: 'jo'"),
                arguments(
                        "j{cc}  : Jumps if $cc.x now.",
                        "unknown variable in 'Jumps if $cc.x now.'"),
                arguments("add  : Adds $n.", "unknown variable in 'Adds $n.'"),
                arguments(
                        "add  N=1  : Adds.",
                        "'N=1' is neither a variable, flags nor a CPU feature"),
                arguments(
                        "add  n=  : Adds.", "'n=' is neither a variable, flags nor a CPU feature"),
                arguments("add  n=1 n=2  : Adds.", "variable n given twice"),
                arguments(
                        "add  x:C  : Adds.",
                        "'x:C' is neither a variable, flags nor a CPU feature"),
                arguments(
                        "add  m:CX  : Adds.", "flags 'm:CX' are not made of the letters OSZAPCDIT"),
                arguments("add  m:  : Adds.", "flags 'm:' are not made of the letters OSZAPCDIT"),
                arguments("add  m:C m:Z  : Adds.", "flags 'm:' given twice"),
                arguments("add  m:CC  : Adds.", "flag CF is changed twice"),
                arguments("add  m:C 0:C  : Adds.", "flag CF is changed twice"),
                arguments("add  BMI1 BMI1  : Adds.", "CPU feature BMI1 given twice"));
    }

    @ParameterizedTest
    @MethodSource
    void instructions(String line, String reason) {
        assertMistake(line + "\n  r8, r8  00 /r\n", "test.isa:1: " + reason);
    }

    /** Mistakes that more than one line make. */
    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("  r8, r8  00 /r\n", "test.isa:1: a form before the first instruction"),
                arguments("# Nothing.\nadd  : Adds.\n", "test.isa:2: add has no form"),
                arguments(
                        "add  : Adds.\n  r8, r8  00 /r\n\n  +r8, r8  02 /r\n",
                        "test.isa:4: generates the method add(Reg8, Reg8) as test.isa:2 does"),
                arguments(
                        "add,add  : Adds.\n  r8, r8  00 /r\n",
                        "test.isa:2: generates the method add(Reg8, Reg8) as test.isa:2 does"),
                arguments(
                        "add  : Adds.\n  m8, imm8  80 /0 ib\n  m8, uimm8  80 /1 ib\n",
                        "test.isa:3: generates the method add(M8, int) as test.isa:2 does"),
                arguments(
                        "add  : Adds.\n"
                                + "  r8, imm8  80 /0 ib\n"
                                + "sub  : Subtracts.\n"
                                + "  | al, imm8  2C ib\n",
                        "test.isa:4: no form of sub above is more general than the alternative 'al,"
                                + " imm8'"),
                arguments(
                        "jmp  : Jumps.\n  rel8  EB cb\n  | rel32  E9 cd\n",
                        "test.isa:3: no form of jmp above is more general than the alternative"
                                + " 'rel32'"),
                arguments(
                        "add  : Adds.\n  r8, imm8  80 /0 ib\n  | al, uimm8  04 ib\n",
                        "test.isa:3: no form of add above is more general than the alternative 'al,"
                                + " uimm8'"),
                arguments(
                        "add  : Adds.\n"
                                + "  r8, imm8  80 /0 ib\n"
                                + "  | al, imm8  04 ib\n"
                                + "  | al, imm8  14 ib\n",
                        "test.isa:4: the alternative is never chosen: test.isa:3 fits wherever it"
                                + " does"));
    }

    @ParameterizedTest
    @MethodSource
    void tables(String table, String message) {
        assertMistake(table, message);
    }

    private static void assertMistake(String table, String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> SmallTable.read(table))
                .withMessage(message);
    }

    @Test
    void listsAndFeatures() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ValueList.read("cc", "lists/cc.isa", List.of("# x", "o  n=0")))
                .withMessage(
                        "lists/cc.isa:2: a list entry ends with ' : ' and a description: 'o  n=0'");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ValueList.read("cc", "lists/cc.isa", List.of("o  n=0 : ")))
                .withMessage(
                        "lists/cc.isa:1: a list entry ends with ' : ' and a description: 'o  n=0 :"
                                + " '");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ValueList.read("cc", "lists/cc.isa", List.of("o  n : x")))
                .withMessage("lists/cc.isa:1: 'n' is not of the form name=value");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new FeatureTable("features.isa", List.of("bmi1 : Bits.")))
                .withMessage(
                        "features.isa:1: a feature is written 'NAME : description' or"
                                + " 'NAME  07H.0:EBX[5]  XCR0[2:1]  hint  : description', not"
                                + " 'bmi1 : Bits.'");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new FeatureTable("features.isa", List.of("BMI1 : ")))
                .withMessage(
                        "features.isa:1: a feature is written 'NAME : description' or"
                                + " 'NAME  07H.0:EBX[5]  XCR0[2:1]  hint  : description', not"
                                + " 'BMI1 : '");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(
                        () -> new FeatureTable("features.isa", List.of("BMI1  7:EBX[3]  : Bits.")))
                .withMessageStartingWith("features.isa:1: a feature is written");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new FeatureTable("features.isa", List.of("A : a.", "A : b.")))
                .withMessage("features.isa:2: feature A stands twice");
    }

    @Test
    void theSameMethodInTwoFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.isa"), "add  : Adds.\n  r8, r8  00 /r\n");
        Files.writeString(folder.resolve("b.isa"), "\nadd  : Adds.\n  r8, r8  02 /r\n");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Generator.read(folder))
                .withMessage("b.isa:3: generates the method add(Reg8, Reg8) as a.isa:2 does");
    }

    @Test
    void anUnknownFeature(@TempDir Path folder) throws IOException {
        writeTable(folder, "add  BMI9  : Adds.\n  r8, r8  00 /r\n");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Generator.generate(folder, folder, folder))
                .withMessage("a.isa:2: unknown CPU feature 'BMI9'");
    }

    @Test
    void anAlternativeThatHidesTheGeneralForm(@TempDir Path folder) throws IOException {
        writeTable(folder, "add  : Adds.\n  r8, r8  00 /r\n  | r8, r8  02 /r\n");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Generator.generate(folder, folder, folder))
                .withMessage("a.isa:3: the alternative always fits: it hides the general form");
    }

    @Test
    void theProgramExitsWith1(@TempDir Path folder) throws Exception {
        writeTable(folder, "add  : Adds.\n  r9, r8  00 /r\n");

        Process process = run(folder);

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("a.isa:2: unknown operand 'r9'");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("sources")).doesNotExist();
    }

    @Test
    void theProgramExitsWith0IfAllIsWell(@TempDir Path folder) throws Exception {
        writeTable(folder, "# Some.\nadd  BMI1  : Adds.\n  r8, r8  00 /r\n");

        Process process = run(folder);

        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("sources/dev/asm64/InstructionSet.java"))
                .content()
                .contains("public final Assembler add(Reg8 src, Reg8 src2)");
        assertThat(folder.resolve("resources/dev/asm64/encoding/forms.tsv"))
                .hasContent("add\tr8, r8\tRM\t00 /r\t1\n");
    }

    private static void writeTable(Path folder, String table) throws IOException {
        Files.writeString(folder.resolve("features.isa"), "BMI1 : Bits.\n");
        Files.writeString(folder.resolve("a.isa"), table);
    }

    private static Process run(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--class-path",
                        System.getProperty("java.class.path"),
                        Generator.class.getName(),
                        folder.toString(),
                        folder + File.separator + "sources",
                        folder + File.separator + "resources")
                .redirectErrorStream(true)
                .start();
    }
}
