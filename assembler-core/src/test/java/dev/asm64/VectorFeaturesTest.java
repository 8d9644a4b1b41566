package dev.asm64;

import static dev.asm64.CpuFeature.AVX;
import static dev.asm64.CpuFeature.AVX2;
import static dev.asm64.CpuFeature.AVX512F;
import static dev.asm64.CpuFeature.AVX512VL;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.XMM17;
import static dev.asm64.operand.Registers.YMM1;
import static dev.asm64.operand.Registers.YMM17;
import static dev.asm64.operand.Registers.ZMM1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The CPU features that an integer instruction needs depend on the length of its vectors (Intel
 * SDM, VPADDD).
 */
class VectorFeaturesTest {
    @Test
    void ofVexDifferByLength() {
        assertThat(new Assembler().vpaddd(XMM1, XMM1, XMM1).assemble().features())
                .containsExactly(AVX);
        assertThat(new Assembler().vpaddd(YMM1, YMM1, YMM1).assemble().features())
                .containsExactly(AVX2);
    }

    @Test
    void ofEvexDifferByLength() {
        assertThat(new Assembler().vpaddd(XMM17, XMM1, XMM1).assemble().features())
                .containsExactlyInAnyOrder(AVX512F, AVX512VL);
        assertThat(new Assembler().vpaddd(YMM17, YMM1, YMM1).assemble().features())
                .containsExactlyInAnyOrder(AVX512F, AVX512VL);
        assertThat(new Assembler().vpaddd(ZMM1, ZMM1, ZMM1).assemble().features())
                .containsExactly(AVX512F);
    }
}
