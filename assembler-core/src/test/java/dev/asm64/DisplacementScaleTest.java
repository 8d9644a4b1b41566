package dev.asm64;

import static dev.asm64.operand.Memory.m128;
import static dev.asm64.operand.Memory.m32bcst;
import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.K1;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.ZMM1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The factor of 8-bit displacements (disp8*N) where it is not the size of a vector register. */
class DisplacementScaleTest {
    @Test
    void isTheSizeOfTheMemoryOperand() {
        // GNU as: vfpclassps k1, zmmword ptr [rax+64], 5
        assertThat(new Assembler().vfpclassps(K1, m512(RAX, 64), 5).assemble())
                .hasToString("62f37d4866480105");
    }

    @Test
    void isTheSizeOfTheScalar() {
        // GNU as: vcvtsd2usi eax, qword ptr [rax+8]
        assertThat(new Assembler().vcvtsd2usi(EAX, m64(RAX, 8)).assemble())
                .hasToString("62f17f08794001");
    }

    @Test
    void isTheSizeOfTheElementThatIsBroadcast() {
        // GNU as: vfpclassps k1, dword ptr [rax+4]{1to8}, 5
        assertThat(new Assembler().vfpclassps(K1, m32bcst(RAX, 4).to8(), 5).assemble())
                .hasToString("62f37d3866480105");
    }

    @Test
    void isTheSizeOfTheElementThatIsCompressed() {
        // GNU as: vpcompressw xmmword ptr [rax+254], xmm1
        assertThat(new Assembler().vpcompressw(m128(RAX, 254), XMM1).assemble())
                .hasToString("62f2fd0863487f");
    }

    @Test
    void isTheSizeOfTheElementThatIsExpanded() {
        // GNU as: vpexpandq zmm1, zmmword ptr [rax+8]
        assertThat(new Assembler().vpexpandq(ZMM1, m512(RAX, 8)).assemble())
                .hasToString("62f2fd48894801");
    }
}
