package dev.asm64;

import static dev.asm64.operand.Memory.m128;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;

/** Instructions that do not take every address. */
class AddressRulesTest {
    @Test
    void aTileIsNotRelativeToRip() {
        Rejection.of(IllegalOperandException.class, a -> a.tileloadd(TMM1, rip(16)))
                .hasMessage(
                        "tileloadd tmm, sibmem with m [rip+16]: the address cannot be relative to"
                                + " RIP; use a base register");
        Rejection.of(IllegalOperandException.class, a -> a.tilestored(rip(a.label("matrix")), TMM1))
                .hasMessageStartingWith(
                        "tilestored sibmem, tmm with m [rip+matrix]: the address cannot");
    }

    @Test
    void theAddressOfATileIsNotNull() {
        Rejection.of(NullPointerException.class, a -> a.tileloadd(TMM1, null))
                .hasMessage("tileloadd tmm, sibmem: operand 2 (sibmem) is null");
    }

    /** The bytes are those of GNU as. */
    @Test
    void theAddressOfATileHasASibByte() {
        assertThat(
                        new Assembler()
                                .tileloadd(TMM1, ptr(RAX))
                                .tileloadd(TMM2, ptr(R13, 8))
                                .tileloaddt1(TMM3, ptr(RSP))
                                .tilestored(ptr(RBP, RCX, 2), TMM7)
                                .tilestored(ptr(0x1234), TMM0)
                                .assemble())
                .hasToString(
                        "c4e27b4b0c20"
                                + "c4c27b4b542508"
                                + "c4e2794b1c24"
                                + "c4e27a4b7c4d00"
                                + "c4e27a4b042534120000");
    }

    @Test
    void anInstructionPrefetchIsRelativeToRip() {
        Rejection.of(IllegalOperandException.class, a -> a.prefetchit0(ptr(RAX)))
                .hasMessageEndingWith(
                        "with m [rax]: the address must be relative to RIP; use a label");
        Rejection.of(IllegalOperandException.class, a -> a.prefetchit1(ptr(0x1000)))
                .hasMessageEndingWith(
                        "with m [4096]: the address must be relative to RIP; use a label");
    }

    @Test
    void boundsHaveNoAddressRelativeToRipOrOf32Bits() {
        Rejection.of(IllegalOperandException.class, a -> a.bndmk(BND0, rip(16)))
                .hasMessageStartingWith("bndmk bnd, m with m [rip+16]: the address cannot");
        Rejection.of(IllegalOperandException.class, a -> a.bndmov(BND0, m128(EAX)))
                .hasMessage("bndmov bnd, m128 with m128 [eax]: the address must have 64 bits");
    }

    /** The bytes are those of GNU as. */
    @Test
    void otherMpxInstructionsTakeAddressesRelativeToRip() {
        assertThat(new Assembler().bndmov(BND1, m128(RAX)).bndcl(BND2, rip(16)).assemble())
                .hasToString("660f1a08f30f1a1510000000");
    }

    /** Bit 4 of ZMM16 is no register of APX; the one of R16 is. */
    @Test
    void onlyTheNumberOfTheRowNeedsApx() {
        assertThat(new Assembler().tilemovrow(ZMM16, TMM1, EAX).assemble().features())
                .containsExactlyInAnyOrder(CpuFeature.AMX_AVX512, CpuFeature.AVX10_2);
        assertThat(new Assembler().tilemovrow(ZMM0, TMM1, R16D).assemble().features())
                .containsExactlyInAnyOrder(
                        CpuFeature.AMX_AVX512, CpuFeature.AVX10_2, CpuFeature.APX_F);
    }
}
