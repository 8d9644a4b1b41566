package dev.asm64.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;

/** Explanations held against the figures and tables of the Intel SDM, volume 2, chapter 2. */
class EncodedInstructionTest {
    @Test
    void explainsEvexWithCompressedDisplacement() {
        assertThat(explanation("62f1ed49584f01"))
                .isEqualTo(
                        """
                        vaddpd zmm{k}{z}, zmm, m512
                        62f1ed49  EVEX          R=1 X=1 B=1 R'=1 B4=0 mmm=001 (0F) W=1 vvvv=1101 (zmm2) X4=1 pp=01 (66) z=0 L'L=10 (512 bits) b=0 V'=1 aaa=001 (k1)
                        58        opcode
                        4f        ModRM         mod=01 (memory, 8-bit displacement) reg=001 (zmm1) rm=111 (rdi)
                        01        displacement  1 * 64 = 64
                        """);
    }

    @Test
    void explainsRexAndSib() {
        assertThat(explanation("f04c01bc9100010000"))
                .isEqualTo(
                        """
                        add m64, r64
                        f0        prefix        lock
                        4c        REX           W=1 R=1 X=0 B=0
                        01        opcode
                        bc        ModRM         mod=10 (memory, 32-bit displacement) reg=111 (r15) rm=100 (SIB follows)
                        91        SIB           scale=10 (4) index=010 (rdx) base=001 (rcx)
                        00010000  displacement  256
                        """);
    }

    @Test
    void explainsOpcodeRegisterAndImmediate() {
        assertThat(explanation("41b82a000000"))
                .isEqualTo(
                        """
                        mov r32, imm32
                        41        REX           W=0 R=0 X=0 B=1
                        b8        opcode        opcode=10111 reg=000 (r8d)
                        2a000000  immediate     42
                        """);
    }

    @Test
    void explainsVexWithRegisterInTheImmediate() {
        assertThat(explanation("c4e3694bcb40"))
                .isEqualTo(
                        """
                        vblendvpd xmm, xmm, xmm, xmm
                        c4e369  VEX           R=1 X=1 B=1 mmmmm=00011 (0F3A) W=0 vvvv=1101 (xmm2) L=0 (128 bits) pp=01 (66)
                        4b      opcode
                        cb      ModRM         mod=11 (register) reg=001 (xmm1) rm=011 (xmm3)
                        40      immediate     is4=0100 (xmm4) imm4=0000
                        """);
    }

    @Test
    void explainsMandatoryPrefixAndRipRelativeAddress() {
        assertThat(explanation("660f2805f0ffffff"))
                .isEqualTo(
                        """
                        movapd xmm, m128
                        66        prefix        of the opcode
                        0f28      opcode
                        05        ModRM         mod=00 (memory) reg=000 (xmm0) rm=101 (rip, 32-bit displacement)
                        f0ffffff  displacement  -16 from the end of the instruction
                        """);
    }

    @Test
    void explainsRoundingInTheVectorLength() {
        assertThat(explanation("62f16c7858cb"))
                .contains("L'L=11 (rz-sae) b=1 (rounding in L'L)")
                .startsWith("vaddps zmm{k}{z}, zmm, zmm, {er}\n");
    }

    @Test
    void explainsJumpsByTheirDistance() {
        assertThat(explanation("74fe"))
                .endsWith("fe  displacement  -2 to the target from the end of the instruction\n");
    }

    @Test
    void tellsHighBytesFromThoseThatNeedRex() {
        assertThat(explanation("88e0")).contains("reg=100 (ah) rm=000 (al)");
        assertThat(explanation("4088e0")).contains("reg=100 (spl) rm=000 (al)");
    }

    @Test
    void decodesAtAnOffsetAndTellsTheLength() {
        byte[] code = HexFormat.of().parseHex("9048c7c001000000c3");

        EncodedInstruction mov = EncodedInstruction.decode(code, 1);

        assertThat(mov.mnemonic()).isEqualTo("mov");
        assertThat(mov.syntax()).isEqualTo("mov r64, simm32");
        assertThat(mov.encoding()).isEqualTo("REX.W C7 /0 id");
        assertThat(mov.length()).isEqualTo(7);
        assertThat(EncodedInstruction.decode(code, 8).mnemonic()).isEqualTo("ret");
    }

    @Test
    void rejectsWhatIsNoInstruction() {
        assertThatThrownBy(() -> explanation("06"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No instruction of the table has the bytes at 0x0: 06");
        assertThatThrownBy(() -> explanation("48c7c001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The instruction at 0x0 has no end: 48c7c001");
        assertThatThrownBy(() -> explanation("66"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The instruction at 0x0 has no end: 66");
        assertThatThrownBy(() -> EncodedInstruction.decode(new byte[1], 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatNullPointerException().isThrownBy(() -> EncodedInstruction.decode(null));
    }

    private static String explanation(String hex) {
        return EncodedInstruction.decode(HexFormat.of().parseHex(hex)).toString();
    }
}
