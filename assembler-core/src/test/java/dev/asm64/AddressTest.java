package dev.asm64;

import static dev.asm64.operand.Memory.*;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.InstructionTooLongException;
import dev.asm64.operand.Label;
import dev.asm64.operand.Mem32;
import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Reg32;
import dev.asm64.operand.Reg64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** Addresses: what is illegal, what the legal ones look like in messages and in bytes. */
class AddressTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 6, 7, 9, 16, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void scalesOtherThanOneTwoFourEight(int scale) {
        String message = "Scale %d of an index: legal scales are 1, 2, 4 and 8".formatted(scale);
        assertIllegal(() -> ptr(RAX, RCX, scale), message);
        assertIllegal(() -> m8(RAX, RCX, scale, 4), message);
        assertIllegal(() -> m64(EAX, ECX, scale), message);
        assertIllegal(() -> m128(RCX, scale, 4), message);
        assertIllegal(() -> m32bcst(ECX, scale, 4), message);
        assertIllegal(() -> m64(RAX, XMM1, scale), message);
        assertIllegal(() -> ptr(ZMM1, scale, 4), message);
    }

    @Test
    void theStackPointerAsIndex() {
        String message =
                "Register %s as index: its encoding means 'no index'; use any other"
                        + " general-purpose register, or make it the base";
        assertIllegal(() -> ptr(RAX, RSP, 1), message.formatted("rsp"));
        assertIllegal(() -> m64(RSP, RSP, 2, 8), message.formatted("rsp"));
        assertIllegal(() -> m32(RSP, 4, 0), message.formatted("rsp"));
        assertIllegal(() -> ptr(EAX, ESP, 1), message.formatted("esp"));
        assertIllegal(() -> m16(ESP, 8, 0), message.formatted("esp"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0x80000000L, -0x80000001L, 0xFFFFFFFFL, Long.MIN_VALUE, Long.MAX_VALUE})
    void absoluteAddressesBeyond32Bits(long address) {
        String message =
                "Absolute address 0x%x does not fit in a sign-extended 32-bit displacement"
                        + " (-0x80000000 to 0x7fffffff): use moffs, a base register or a label";
        assertIllegal(() -> m64(address), message.formatted(address));
        assertIllegal(() -> ptr(address), message.formatted(address));
        assertIllegal(() -> m32bcst(address), message.formatted(address));
    }

    private static void assertIllegal(Runnable factory, String message) {
        assertThatExceptionOfType(IllegalOperandException.class)
                .isThrownBy(factory::run)
                .withMessage(message);
    }

    @Test
    void nullInAnAddress() {
        assertNull(() -> m64((Reg64) null), "Memory operand: base is null");
        assertNull(() -> m64((Reg32) null, 4), "Memory operand: base is null");
        assertNull(() -> ptr(RAX, (Reg64) null, 1), "Memory operand: index is null");
        assertNull(() -> ptr(null, RCX, 1), "Memory operand: base is null");
        assertNull(() -> m64((Label) null), "Memory operand: label is null");
        assertNull(() -> m64((Label) null, 4), "Memory operand: label is null");
        assertNull(() -> rip(null), "Memory operand: label is null");
        assertNull(() -> rip(null, 8), "Memory operand: label is null");
        assertNull(() -> m64(RAX).segment(null), "Memory operand: segment is null");
        assertNull(() -> m512(RAX).k(null), "m512 [rax]: mask is null");
    }

    private static void assertNull(Runnable factory, String message) {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(factory::run)
                .withMessage(message);
    }

    static Stream<Arguments> text() {
        return Stream.of(
                arguments(m8(RAX), "m8 [rax]"),
                arguments(m16(R12), "m16 [r12]"),
                arguments(m32(RBP), "m32 [rbp]"),
                arguments(m48(R13D), "m48 [r13d]"),
                arguments(m64(RSP, 8), "m64 [rsp+8]"),
                arguments(m80(EBP, -8), "m80 [ebp-8]"),
                arguments(m128(RAX, RCX, 8), "m128 [rax+rcx*8]"),
                arguments(m256(RBP, R13, 2), "m256 [rbp+r13*2]"),
                arguments(m384(R13, R12, 1, -129), "m384 [r13+r12*1-129]"),
                arguments(m512(R31, R16, 4, 1 << 20), "m512 [r31+r16*4+1048576]"),
                arguments(ptr(ECX, 4, 16), "m [ecx*4+16]"),
                arguments(ptr(R21, 4, 0), "m [r21*4]"),
                arguments(ptr(-8), "m [-8]"),
                arguments(m64(0), "m64 [0]"),
                arguments(m64(Integer.MIN_VALUE), "m64 [-2147483648]"),
                arguments(rip(8), "m [rip+8]"),
                arguments(rip(0), "m [rip]"),
                arguments(rip(new Assembler().label("loop")), "m [rip+loop]"),
                arguments(m64(new Assembler().label("loop"), -4), "m64 [rip+loop-4]"),
                arguments(m64(new Assembler().label()), "m64 [rip+label0]"),
                arguments(m64(RAX).segment(FS), "m64 fs:[rax]"),
                arguments(m64(RAX).segment(ES).segment(GS), "m64 gs:[rax]"),
                arguments(ptr(0).segment(FS), "m fs:[0]"),
                arguments(m512(RDI, 64).k(K7), "m512 [rdi+64]{k7}"),
                arguments(ptr(RDI).k(K1), "m [rdi]{k1}"),
                arguments(m32bcst(RDI), "m32bcst [rdi]"),
                arguments(m64(RDI, XMM4, 8), "m64 [rdi+xmm4*8]"),
                arguments(m32(RDI, YMM31, 1, 4).k(K2), "m32 [rdi+ymm31*1+4]{k2}"),
                arguments(ptr(ZMM15, 2, -4), "m [zmm15*2-4]"));
    }

    @ParameterizedTest
    @MethodSource
    void text(MemoryOperand operand, String text) {
        assertThat(operand).hasToString(text);
    }

    /** The bytes are those of GNU as. */
    static Stream<Arguments> bytes() {
        return Stream.of(
                arguments(m32(ESP, EBP, 8), "678b04ec"),
                arguments(m32(R12, RAX, 2, -128), "418b444480"),
                arguments(m32(RAX, 4, 128), "8b048580000000"),
                arguments(m32(0).segment(FS), "648b042500000000"),
                arguments(m32(0x7FFFFFFF), "8b0425ffffff7f"),
                arguments(m32(-0x80000000), "8b042500000080"),
                arguments(m32(RAX), "8b00"),
                arguments(m32(RSP), "8b0424"),
                arguments(m32(RBP), "8b4500"),
                arguments(m32(R12), "418b0424"),
                arguments(m32(R13), "418b4500"),
                arguments(m32(RBP, RBP, 1), "8b442d00"),
                arguments(m32(R13, R13, 1, 127), "438b442d7f"),
                arguments(m32(RAX, 128), "8b8080000000"),
                arguments(m32(RAX, -129), "8b807fffffff"),
                arguments(m32(RAX, R12, 1), "428b0420"));
    }

    @ParameterizedTest
    @MethodSource
    void bytes(Mem32 operand, String bytes) {
        assertThat(new Assembler().mov(EAX, operand).assemble()).hasToString(bytes);
    }

    @Test
    void anInstructionOfMoreThan15Bytes() {
        Rejection.of(
                        InstructionTooLongException.class,
                        a -> a.lock().add(m64(R16D, R17D, 4, 0x12345678).segment(FS), 0x12345678))
                .hasMessage(
                        "add m64, simm32 with m64 fs:[r16d+r17d*4+305419896]: 16 bytes, but an"
                                + " instruction has at most 15; use a 64-bit base, no segment or a"
                                + " smaller displacement");
    }

    /** The bytes are those of GNU as. */
    @Test
    void anInstructionOf15BytesIsLegal() {
        assertThat(
                        new Assembler()
                                .lock()
                                .add(m64(EAX, ECX, 4, 0x12345678).segment(FS), 0x12345678)
                                .assemble())
                .hasToString("6467f04881848878563412" + "78563412");
    }
}
