package dev.asm64;

import static dev.asm64.operand.Memory.m128;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m384;
import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Combinations of registers that each operand's type allows and no encoding has. */
class RegisterRulesTest {
    static Stream<Arguments> highBytes() {
        return Stream.of(
                call("mov r8, r8 with ah and r9b", a -> a.mov(AH, R9B)),
                call("mov r8, r8 with r9b and ah", a -> a.mov(R9B, AH)),
                call("mov r8, r8 with spl and bh", a -> a.mov(SPL, BH)),
                call("add r8, r8 with ch and dil", a -> a.add(CH, DIL)),
                call("mov r8, r8 with r16b and ah", a -> a.mov(R16B, AH)),
                call("mov r8, m8 with ah and m8 [r8]", a -> a.mov(AH, m8(R8))),
                call("mov m8, r8 with m8 [r8d] and dh", a -> a.mov(m8(R8D), DH)),
                call("mov m8, r8 with m8 [rax+r9*1] and ah", a -> a.mov(m8(RAX, R9, 1), AH)),
                call("mov r8, m8 with ah and m8 [r16]", a -> a.mov(AH, m8(R16))),
                call("mov r8, m8 with ah and m8 [rax+r17*1]", a -> a.mov(AH, m8(RAX, R17, 1))),
                call("add m8, r8 with m8 [r8] and ah", a -> a.lock().add(m8(R8), AH)),
                call("movzx r64, r8 with rax and ah", a -> a.movzx(RAX, AH)),
                call("movsx r32, r8 with r8d and bh", a -> a.movsx(R8D, BH)),
                call("xchg r8, r8 with ah and sil", a -> a.xchg(AH, SIL)),
                call("cmpxchg r8, r8 with r8b and ch", a -> a.cmpxchg(R8B, CH)));
    }

    @ParameterizedTest
    @MethodSource
    void highBytes(Consumer<Assembler> call, String operands) {
        Rejection.of(IllegalOperandException.class, call)
                .hasMessage(
                        operands
                                + ": ah, ch, dh and bh cannot be encoded in an instruction that has"
                                + " a REX prefix, which spl, bpl, sil, dil, registers from r8 on"
                                + " and 64-bit operands need; use another register");
    }

    /** The bytes are those of GNU as. */
    @Test
    void highBytesWithoutRexAreLegal() {
        assertThat(new Assembler().mov(AH, BL).assemble()).hasToString("88dc");
        assertThat(new Assembler().mov(AH, m8(RAX)).assemble()).hasToString("8a20");
        assertThat(new Assembler().movzx(EAX, AH).assemble()).hasToString("0fb6c4");
        assertThat(new Assembler().mov(m8(EAX), BH).assemble()).hasToString("678838");
    }

    static Stream<Arguments> extendedRegisters() {
        return Stream.of(
                call("blcfill r64, r64 with r16 and rax", a -> a.blcfill(R16, RAX)),
                call("blcfill r64, r64 with rax and r31", a -> a.blcfill(RAX, R31)),
                call("blcfill r32, m32 with eax and m32 [r16]", a -> a.blcfill(EAX, m32(R16))),
                call("vtestps xmm, m128 with xmm0 and m128 [r16]", a -> a.vtestps(XMM0, m128(R16))),
                call(
                        "vtestps xmm, m128 with xmm0 and m128 [rax+r16*2]",
                        a -> a.vtestps(XMM0, m128(RAX, R16, 2))),
                call("pabsd xmm, m128 with xmm0 and m128 [r16]", a -> a.pabsd(XMM0, m128(R16))),
                call("encodekey128 r32, r32 with r16d and eax", a -> a.encodekey128(R16D, EAX)),
                call("encodekey128 r32, r32 with eax and r16d", a -> a.encodekey128(EAX, R16D)),
                call(
                        "aesenc128kl xmm, m384 with xmm0 and m384 [r16]",
                        a -> a.aesenc128kl(XMM0, m384(R16))),
                call("bndcl bnd, r64 with bnd0 and r16", a -> a.bndcl(BND0, R16)),
                call("mov r64, cr with r16 and cr0", a -> a.mov(R16, CR0)),
                call("mov dr, r64 with dr0 and r16", a -> a.mov(DR0, R16)),
                call("xsave m with m [r16]", a -> a.xsave(ptr(R16))),
                call("xrstor64 m with m [rax+r31*8]", a -> a.xrstor64(ptr(RAX, R31, 8))),
                call("psrldq xmm, uimm8 with xmm16", a -> a.psrldq(XMM16, 1)),
                call("paddd xmm, xmm with xmm0 and xmm16", a -> a.paddd(XMM0, XMM16)),
                call(
                        "vaddsubps xmm, xmm, xmm with xmm16 and xmm1 and xmm2",
                        a -> a.vaddsubps(XMM16, XMM1, XMM2)),
                call(
                        "vaddsubps xmm, xmm, xmm with xmm0 and xmm17 and xmm2",
                        a -> a.vaddsubps(XMM0, XMM17, XMM2)),
                call(
                        "vaddsubps xmm, xmm, xmm with xmm0 and xmm1 and xmm18",
                        a -> a.vaddsubps(XMM0, XMM1, XMM18)),
                call(
                        "vaddsubps xmm, xmm, m128 with xmm16 and xmm1 and m128 [rax]",
                        a -> a.vaddsubps(XMM16, XMM1, m128(RAX))),
                call(
                        "vaddsubps xmm, xmm, m128 with xmm0 and xmm17 and m128 [rax]",
                        a -> a.vaddsubps(XMM0, XMM17, m128(RAX))),
                call(
                        "vaddsubps xmm, xmm, m128 with xmm0 and xmm1 and m128 [r16]",
                        a -> a.vaddsubps(XMM0, XMM1, m128(R16))),
                call(
                        "vblendvps xmm, xmm, xmm, xmm with xmm31",
                        a -> a.vblendvps(XMM0, XMM1, XMM2, XMM31)));
    }

    @ParameterizedTest
    @MethodSource
    void extendedRegisters(Consumer<Assembler> call, String operands) {
        Rejection.of(IllegalOperandException.class, call)
                .hasMessage(operands + ": this encoding has no registers from 16 on; use 0 to 15");
    }

    @Test
    void theStackPointerIsNotOneOfTwoPoppedOrPushed() {
        Rejection.of(IllegalOperandException.class, a -> a.push2(RSP, RAX))
                .hasMessage("push2 r64, r64 with rsp: legal is any other register");
        Rejection.of(IllegalOperandException.class, a -> a.push2(RAX, RSP))
                .hasMessage("push2 r64, r64 with rsp: legal is any other register");
        Rejection.of(IllegalOperandException.class, a -> a.pop2(RAX, RSP))
                .hasMessage("pop2 r64, r64 with rsp: legal is any other register");
    }

    static Stream<Arguments> addressRegisters() {
        return Stream.of(
                call(
                        "movdir64b r64, m512 with rax and m512 [eax]",
                        a -> a.movdir64b(RAX, m512(EAX))),
                call(
                        "movdir64b r32, m512 with eax and m512 [rax]",
                        a -> a.movdir64b(EAX, m512(RAX))),
                call(
                        "movdir64b r32, m512 with eax and m512 [rip+start+8]",
                        a -> a.movdir64b(EAX, m512(a.label("start"), 8))),
                call("enqcmd r32, m512 with eax and m512 [8]", a -> a.enqcmd(EAX, m512(8))),
                call(
                        "enqcmds r64, m512 with rax and m512 fs:[eax]",
                        a -> a.enqcmds(RAX, m512(EAX).segment(FS))));
    }

    @ParameterizedTest
    @MethodSource
    void addressRegisters(Consumer<Assembler> call, String operands) {
        Rejection.of(IllegalOperandException.class, call)
                .hasMessage(
                        operands
                                + ": one address has 32 bits, the other 64; legal are two of the"
                                + " same size");
    }

    /** The bytes are those of GNU as. */
    @Test
    void addressesOfTheSameSizeAreLegal() {
        assertThat(new Assembler().movdir64b(EAX, m512(EAX)).assemble())
                .hasToString("67660f38f800");
        assertThat(new Assembler().movdir64b(RAX, m512(RAX)).assemble()).hasToString("660f38f800");
    }

    private static Arguments call(String operands, Consumer<Assembler> call) {
        return arguments(named(operands, call), operands);
    }
}
