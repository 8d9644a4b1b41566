package dev.asm64.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a user reads about an instruction comes from the table. */
class DocumentationTest {
    @TempDir private Path folder;
    private String source;

    @BeforeEach
    void generate() throws IOException {
        Files.writeString(folder.resolve("features.isa"), "BMI1 : Bits.\nBMI2 : More bits.\n");
        Files.writeString(
                folder.resolve("a.isa"),
                """
                # Some.
                add  t:C m:OZ BMI1 BMI2  : Adds if a < b & c > d.
                  +r8, imm8  80 /0 ib
                  | al, imm8  04 ib
                mov  : Copies.
                  =m32, r32  89 /r
                  =r32, imm32  B8+r id
                call  : Calls.
                  rel32  E8 cd
                nop  : Does nothing.
                  -  90
                """);
        Generator.generate(folder, folder, folder);
        source = Files.readString(folder.resolve("dev/asm64/InstructionSet.java"));
    }

    @Test
    void ofTheInstructions() {
        assertThat(source).contains("\n    // Some.\n\n    /**\n     * {@code add");
    }

    @Test
    void ofAMethodWithAlternativesFlagsAndFeatures() {
        assertThat(source)
                .contains(
                        """

                            /**
                             * {@code add r8, imm8}: Adds if a &lt; b &amp; c &gt; d.
                             *
                             * <p>Encoding: {@code 04 ib} with BMI1, BMI2; {@code 80 /0 ib} with BMI1, BMI2. Flags: reads CF; sets by the result OF, ZF.
                             *
                             * @param dst {@code r8}, read and written
                             * @param imm {@code imm8}, read, -128 to 255
                             * @return this assembler
                             * @throws IllegalOperandException if an operand cannot be encoded
                             * @throws ImmediateOutOfRangeException if the immediate is out of its range
                             * @throws NullPointerException if an operand is null
                             */
                            public final Assembler add(Reg8 dst, int imm) {
                        """);
    }

    @Test
    void ofMethodsWithoutThem() {
        assertThat(source)
                .contains(
                        """

                            /**
                             * {@code mov m32, r32}: Copies.
                             *
                             * <p>Encoding: {@code 89 /r}.
                             *
                             * @param dst {@code m32}, written
                             * @param src {@code r32}, read
                             * @return this assembler
                             * @throws IllegalOperandException if an operand cannot be encoded
                             * @throws NullPointerException if an operand is null
                             */
                            public final Assembler mov(M32 dst, Reg32 src) {
                        """)
                .contains(
                        """
                             * @param dst {@code r32}, written
                             * @param imm {@code imm32}, read
                             * @return this assembler
                             * @throws IllegalOperandException if an operand cannot be encoded
                             * @throws NullPointerException if an operand is null
                             */
                            public final Assembler mov(Reg32 dst, int imm) {
                        """);
    }

    @Test
    void ofAJump() {
        assertThat(source)
                .contains(
                        """
                             * @param target {@code rel32}, read
                             * @return this assembler
                             * @throws ForeignLabelException if the label is another assembler's
                             * @throws NullPointerException if an operand is null
                             */
                            public final Assembler call(Label target) {
                        """);
    }

    @Test
    void ofAMethodWithoutOperands() {
        assertThat(source)
                .contains(
                        """
                             * {@code nop}: Does nothing.
                             *
                             * <p>Encoding: {@code 90}.
                             *
                             * @return this assembler
                             */
                            public final Assembler nop() {
                        """);
    }
}
