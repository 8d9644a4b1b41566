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
import static dev.asm64.operand.Registers.ZMM2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.operand.M512;
import dev.asm64.operand.Reg64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The factor of 8-bit displacements (disp8*N) where it is not the size of a vector register. */
class DisplacementScaleTest {
    /** GNU as 2.40: vpaddd zmm1, zmm2, zmmword ptr [base+displacement]. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 62f16d48fe08",
        "0, 1, 62f16d48fe8801000000",
        "0, -128, 62f16d48fe48fe",
        "0, 8128, 62f16d48fe487f",
        "0, 8192, 62f16d48fe8800200000",
        "0, -8192, 62f16d48fe4880",
        "0, -8256, 62f16d48fe88c0dfffff",
        "4, 1, 62f16d48fe8c2401000000",
        "4, 8192, 62f16d48fe8c2400200000",
        "4, -8192, 62f16d48fe4c2480",
        "13, 0, 62d16d48fe4d00"
    })
    void decidesTheSizeOfTheDisplacement(int base, int displacement, String bytes) {
        M512 memory = m512(Reg64.of(base), displacement);

        assertThat(new Assembler().vpaddd(ZMM1, ZMM2, memory).assemble()).hasToString(bytes);
    }

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
