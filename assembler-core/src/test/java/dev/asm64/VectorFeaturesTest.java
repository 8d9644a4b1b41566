package dev.asm64;

import static dev.asm64.CpuFeature.APX_F;
import static dev.asm64.CpuFeature.AVX;
import static dev.asm64.CpuFeature.AVX2;
import static dev.asm64.CpuFeature.AVX512F;
import static dev.asm64.CpuFeature.AVX512VL;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Registers.K1;
import static dev.asm64.operand.Registers.R16;
import static dev.asm64.operand.Registers.R17;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.XMM17;
import static dev.asm64.operand.Registers.YMM1;
import static dev.asm64.operand.Registers.YMM17;
import static dev.asm64.operand.Registers.ZMM1;
import static dev.asm64.operand.Registers.ZMM17;
import static dev.asm64.operand.Registers.ZMM2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The CPU features that an integer instruction needs depend on the length of its vectors (Intel
 * SDM, VPADDD) and on the registers of its address.
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

    /** Bit 4 of an index is no register of APX; the one of a base or of a general index is. */
    @Test
    void ofMemoryIncludeApxForGeneralRegistersAlone() {
        assertThat(features(a -> a.vgatherdps(ZMM1.k(K1), m32(RAX, ZMM2, 4))))
                .containsExactly(AVX512F);
        assertThat(features(a -> a.vgatherdps(ZMM1.k(K1), m32(RAX, ZMM17, 4))))
                .containsExactly(AVX512F);
        assertThat(features(a -> a.vgatherdps(ZMM1.k(K1), m32(R16, ZMM2, 4))))
                .containsExactlyInAnyOrder(AVX512F, APX_F);
        assertThat(features(a -> a.vpaddd(ZMM1, ZMM1, m512(RAX)))).containsExactly(AVX512F);
        assertThat(features(a -> a.vpaddd(ZMM1, ZMM1, m512(R16))))
                .containsExactlyInAnyOrder(AVX512F, APX_F);
        assertThat(features(a -> a.vpaddd(ZMM1, ZMM1, m512(RAX, R17, 2))))
                .containsExactlyInAnyOrder(AVX512F, APX_F);
    }

    private static Set<CpuFeature> features(UnaryOperator<Assembler> call) {
        return call.apply(new Assembler()).assemble().features();
    }
}
