package dev.asm64;

import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.ZMM1;
import static dev.asm64.operand.Registers.ZMM2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;

/** Instructions whose destination must be none of the sources. */
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
}
