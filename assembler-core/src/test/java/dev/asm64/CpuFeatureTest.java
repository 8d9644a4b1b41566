package dev.asm64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.CpuidField.Output;

import org.junit.jupiter.api.Test;

/** How processors tell of their features: Intel SDM, volume 2, CPUID, and volume 1, chapter 13. */
class CpuFeatureTest {
    @Test
    void fieldsOfCpuid() {
        assertThat(CpuFeature.SSE3.cpuid()).contains(new CpuidField(1, 0, Output.ECX, 0, 0, 1));
        assertThat(CpuFeature.AVX512VL.cpuid())
                .contains(new CpuidField(7, 0, Output.EBX, 31, 31, 1));
        assertThat(CpuFeature.APX_F.cpuid()).contains(new CpuidField(7, 1, Output.EDX, 21, 21, 1));
        assertThat(CpuFeature.AVX10_2.cpuid())
                .contains(new CpuidField(0x24, 0, Output.EBX, 7, 0, 2));
        assertThat(CpuFeature.XOP.cpuid())
                .contains(new CpuidField(0x80000001, 0, Output.ECX, 11, 11, 1));
        assertThat(CpuFeature.SEAM.cpuid()).isEmpty();
    }

    @Test
    void stateThatTheSystemSaves() {
        assertThat(CpuFeature.BMI2.xcr0()).isZero();
        assertThat(CpuFeature.AVX2.xcr0()).isEqualTo(0b110);
        assertThat(CpuFeature.AVX512F.xcr0()).isEqualTo(0b1110_0110);
        assertThat(CpuFeature.AMX_TILE.xcr0()).isEqualTo(0b11L << 17);
        assertThat(CpuFeature.APX_F.xcr0()).isEqualTo(1L << 19);
    }

    @Test
    void hints() {
        assertThat(CpuFeature.CET_IBT.isHint()).isTrue();
        assertThat(CpuFeature.CET_SS.isHint()).isFalse();
    }

    @Test
    void aFieldHasItsBitsOnly() {
        CpuidField bit = new CpuidField(7, 0, Output.EBX, 31, 31, 1);
        assertThat(bit.holds(1 << 31)).isTrue();
        assertThat(bit.holds(~(1 << 31))).isFalse();

        CpuidField version = new CpuidField(0x24, 0, Output.EBX, 7, 0, 2);
        assertThat(version.holds(2)).isTrue();
        assertThat(version.holds(0xFF)).isTrue();
        assertThat(version.holds(0xFFFFFF01)).isFalse();
        assertThat(version.holds(0)).isFalse();
    }

    @Test
    void aFieldIsWrittenAsTheManualDoes() {
        assertThat(CpuFeature.AVX_VNNI.cpuid().orElseThrow()).hasToString("CPUID.07H.1:EAX[4]");
        assertThat(CpuFeature.AVX10_2.cpuid().orElseThrow()).hasToString("CPUID.24H.0:EBX[7:0]");
    }
}
