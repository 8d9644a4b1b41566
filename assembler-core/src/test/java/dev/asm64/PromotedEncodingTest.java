package dev.asm64;

import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Instructions that APX encodes with EVEX because neither REX2 nor VEX reaches R16 to R31. The
 * bytes are those of LLVM 20.
 */
class PromotedEncodingTest {
    @Test
    void registersFrom16OnTakeEvexAndNeedApx() {
        Code code = new Assembler().andn(EAX, R16D, ECX).assemble();

        assertThat(code).hasToString("62f27c00f2c1");
        assertThat(code.features()).containsExactlyInAnyOrder(CpuFeature.BMI1, CpuFeature.APX_F);
    }

    @Test
    void otherRegistersTakeVexAndDoNotNeedApx() {
        Code code = new Assembler().andn(EAX, EBX, ECX).assemble();

        assertThat(code).hasToString("c4e260f2c1");
        assertThat(code.features()).containsExactly(CpuFeature.BMI1);
    }

    @Test
    void registersOf8BitsThatNeedARexPrefixTakeTheLegacyEncoding() {
        assertThat(new Assembler().movrs(SPL, m8(RAX)).crc32(EAX, SIL).assemble())
                .hasToString("400f388a20" + "f2400f38f0c6");
    }

    @Test
    void addressesWithRegistersFrom16OnTakeEvex() {
        assertThat(new Assembler().adcx(RAX, m64(RBX, R17, 2)).assemble())
                .hasToString("62f4f90866044b");
        assertThat(new Assembler().tileloadd(TMM0, ptr(R16)).assemble())
                .hasToString("62fa7f084b0420");
    }

    @Test
    void displacementsAreNotScaled() {
        assertThat(new Assembler().movdir64b(RAX, m512(R16, 64)).assemble())
                .hasToString("62fc7d08f84040");
    }

    /** There is no legacy encoding between registers. */
    @Test
    void movbeBetweenRegistersTakesEvex() {
        assertThat(new Assembler().movbe(ECX, EAX).assemble()).hasToString("62f47c0861c1");
    }
}
