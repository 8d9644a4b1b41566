package dev.asm64;

import static dev.asm64.operand.Memory.*;
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

/** The memory operands of string instructions have fixed registers. */
class StringOperandsTest {
    private static final String SOURCE = "[rsi] or [esi], with any segment";
    private static final String DESTINATION = "[rdi] or [edi], without a segment";
    private static final String TABLE = "[rbx] or [ebx], with any segment";

    static Stream<Arguments> illegalOperands() {
        return Stream.of(
                call("lods m8[rsi] with m8 [rdi]", SOURCE, a -> a.lods(m8(RDI))),
                call("lods m16[rsi] with m16 [rsi+1]", SOURCE, a -> a.lods(m16(RSI, 1))),
                call("lods m32[rsi] with m32 [rsi+rax*1]", SOURCE, a -> a.lods(m32(RSI, RAX, 1))),
                call("lods m64[rsi] with m64 [rsi*1]", SOURCE, a -> a.lods(m64(RSI, 1, 0))),
                call("lods m64[rsi] with m64 [r14]", SOURCE, a -> a.lods(m64(R14))),
                call("lods m64[rsi] with m64 [r22]", SOURCE, a -> a.lods(m64(R22))),
                call("lods m64[rsi] with m64 [6]", SOURCE, a -> a.lods(m64(6))),
                call("lods m64[rsi] with m64 [rip+x+6]", SOURCE, a -> a.lods(m64(a.label("x"), 6))),
                call("outs dx, m8[rsi] with m8 [rdi]", SOURCE, a -> a.outs(DX, m8(RDI))),
                call("stos m8[rdi] with m8 [rsi]", DESTINATION, a -> a.stos(m8(RSI))),
                call(
                        "stos m8[rdi] with m8 fs:[rdi]",
                        DESTINATION,
                        a -> a.stos(m8(RDI).segment(FS))),
                call(
                        "stos m8[rdi] with m8 es:[rdi]",
                        DESTINATION,
                        a -> a.stos(m8(RDI).segment(ES))),
                call("scas m32[rdi] with m32 [edi+4]", DESTINATION, a -> a.scas(m32(EDI, 4))),
                call("ins m16[rdi], dx with m16 [rsi]", DESTINATION, a -> a.ins(m16(RSI), DX)),
                call(
                        "movs m8[rdi], m8[rsi] with m8 [rsi]",
                        DESTINATION,
                        a -> a.movs(m8(RSI), m8(RDI))),
                call("movs m8[rdi], m8[rsi] with m8 [rdi]", SOURCE, a -> a.movs(m8(RDI), m8(RDI))),
                call(
                        "cmps m8[rsi], m8[rdi] with m8 [rsi]",
                        DESTINATION,
                        a -> a.cmps(m8(RSI), m8(RSI))),
                call("cmps m8[rsi], m8[rdi] with m8 [rdi]", SOURCE, a -> a.cmps(m8(RDI), m8(RDI))),
                call("xlat m8[rbx] with m8 [rax]", TABLE, a -> a.xlat(m8(RAX))),
                call(
                        "movs m8[rdi], m8[rsi] with m8 [rax]",
                        SOURCE,
                        a -> a.rep().movs(m8(RDI), m8(RAX))),
                call(
                        "cmps m8[rsi], m8[rdi] with m8 [rax]",
                        SOURCE,
                        a -> a.repe().cmps(m8(RAX), m8(RDI))));
    }

    @ParameterizedTest
    @MethodSource
    void illegalOperands(Consumer<Assembler> call, String operand, String legal) {
        Rejection.of(IllegalOperandException.class, call)
                .hasMessage(
                        "%s: legal is %s, without index or displacement".formatted(operand, legal));
    }

    static Stream<Arguments> addressesOfTwoSizes() {
        return Stream.of(
                call(
                        "movs m8[rdi], m8[rsi] with m8 [rdi] and m8 [esi]",
                        a -> a.movs(m8(RDI), m8(ESI))),
                call(
                        "movs m8[rdi], m8[rsi] with m8 [edi] and m8 [rsi]",
                        a -> a.movs(m8(EDI), m8(RSI))),
                call(
                        "cmps m64[rsi], m64[rdi] with m64 [rsi] and m64 [edi]",
                        a -> a.cmps(m64(RSI), m64(EDI))),
                call(
                        "cmps m64[rsi], m64[rdi] with m64 fs:[esi] and m64 [rdi]",
                        a -> a.repne().cmps(m64(ESI).segment(FS), m64(RDI))));
    }

    @ParameterizedTest
    @MethodSource
    void addressesOfTwoSizes(Consumer<Assembler> call, String operands, String legal) {
        Rejection.of(IllegalOperandException.class, call)
                .hasMessage(
                        operands
                                + ": one address has 32 bits, the other 64; legal are two of the"
                                + " same size");
    }

    /** The bytes are those of GNU as. */
    @Test
    void legalOperands() {
        assertThat(new Assembler().rep().movs(m8(EDI), m8(ESI).segment(FS)).assemble())
                .hasToString("6467f3a4");
        assertThat(new Assembler().lods(m32(RSI).segment(GS)).assemble()).hasToString("65ad");
        assertThat(new Assembler().xlat(m8(EBX).segment(FS)).assemble()).hasToString("6467d7");
        assertThat(new Assembler().stos(m64(EDI)).assemble()).hasToString("6748ab");
        assertThat(new Assembler().cmps(m16(ESI), m16(EDI)).assemble()).hasToString("6766a7");
    }

    private static Arguments call(String operands, Consumer<Assembler> call) {
        return call(operands, "", call);
    }

    private static Arguments call(String operands, String legal, Consumer<Assembler> call) {
        return arguments(named(operands, call), operands, legal);
    }
}
