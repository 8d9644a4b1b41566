package dev.asm64;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Registers.K1;
import static dev.asm64.operand.Registers.K2;
import static dev.asm64.operand.Registers.K3;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.XMM14;
import static dev.asm64.operand.Registers.XMM2;
import static dev.asm64.operand.Registers.XMM23;
import static dev.asm64.operand.Registers.XMM3;
import static dev.asm64.operand.Registers.ZMM1;
import static dev.asm64.operand.Registers.ZMM2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;

/** Instructions whose registers must differ, or follow each other. */
class DistinctRegistersTest {
    @Test
    void aSourceIsNotTheDestination() {
        Assembler assembler = new Assembler();

        assertThatThrownBy(() -> assembler.vfmaddcph(ZMM1, ZMM2, ZMM1))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than zmm1");
    }

    @Test
    void aGeneralPurposeIndexMayHaveTheNumberOfTheDestination() {
        Assembler assembler = new Assembler();

        // GNU as: vfmaddcph zmm1, zmm2, [rax+rcx*2]
        assertThat(assembler.vfmaddcph(ZMM1, ZMM2, m512(RAX, RCX, 2)).assemble())
                .hasToString("62f66e48560c48");
    }

    @Test
    void destinationIndexAndMaskOfAGatherDiffer() {
        Assembler assembler = new Assembler();

        assertThatThrownBy(() -> assembler.vgatherdps(XMM1, m32(RAX, XMM1, 4), XMM3))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than xmm1");
        assertThatThrownBy(() -> assembler.vgatherdps(XMM1, m32(RAX, XMM3, 4), XMM3))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than xmm3");
        assertThatThrownBy(() -> assembler.vgatherdps(XMM1, m32(RAX, XMM2, 4), XMM1))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than xmm1");
        assertThatThrownBy(() -> assembler.vgatherdps(XMM2.k(K1), m32(RAX, XMM2, 4)))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than xmm2");
        assertThatThrownBy(() -> assembler.vgatherdps(XMM14, m32(RAX, XMM14, 4), XMM3))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than xmm14");
        assertThatThrownBy(() -> assembler.vgatherdps(XMM23.k(K1), m32(RAX, XMM23, 4)))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("use another register than xmm23");
    }

    @Test
    void twoMasksAreAnEvenOneAndTheNext() {
        Assembler assembler = new Assembler();

        assertThatThrownBy(() -> assembler.vp2intersectd(K1, K2, XMM1, XMM2))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("k1 and k2: legal are an even mask and the next one");
        assertThatThrownBy(() -> assembler.vp2intersectd(K2, K2, XMM1, XMM2))
                .isInstanceOf(IllegalOperandException.class)
                .hasMessageContaining("k2 and k2: legal are an even mask and the next one");
        // GNU as: vp2intersectd k2, xmm1, xmm2
        assertThat(assembler.vp2intersectd(K2, K3, XMM1, XMM2).assemble())
                .hasToString("62f2770868d2");
    }
}
