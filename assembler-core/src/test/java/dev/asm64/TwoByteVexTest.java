package dev.asm64;

import static dev.asm64.operand.Memory.m128;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Instructions whose VEX prefix has two bytes, or three if X or B is needed. The bytes are those of
 * GNU as 2.40.
 */
class TwoByteVexTest {
    static Stream<Arguments> instructions() {
        return Stream.of(
                row("c5e858cb", a -> a.vaddps(XMM1, XMM2, XMM3)),
                row("c56858cb", a -> a.vaddps(XMM9, XMM2, XMM3)),
                row("c5a858cb", a -> a.vaddps(XMM1, XMM10, XMM3)),
                row("c4c16858cb", a -> a.vaddps(XMM1, XMM2, XMM11)),
                row("c4412858cb", a -> a.vaddps(XMM9, XMM10, XMM11)),
                row("c4417d51cf", a -> a.vsqrtpd(YMM9, YMM15)),
                row("c4c168c6cf05", a -> a.vshufps(XMM1, XMM2, XMM15, 5)),
                row("c5f172f703", a -> a.vpslld(XMM1, XMM7, 3)),
                row("c4c13172f703", a -> a.vpslld(XMM9, XMM15, 3)),
                row("c5e9db08", a -> a.vpand(XMM1, XMM2, m128(RAX))),
                row("c529db4c2408", a -> a.vpand(XMM9, XMM10, m128(RSP, 8))),
                row("c4c169db08", a -> a.vpand(XMM1, XMM2, m128(R8))),
                row("c4a169db0c88", a -> a.vpand(XMM1, XMM2, m128(RAX, R9, 4, 0))),
                row("c48169db0c88", a -> a.vpand(XMM1, XMM2, m128(R8, R9, 4, 0))),
                row("c40129db8c88e8030000", a -> a.vpand(XMM9, XMM10, m128(R8, R9, 4, 1000))),
                row("64c529db08", a -> a.vpand(XMM9, XMM10, m128(RAX).segment(FS))),
                row("64c44129db08", a -> a.vpand(XMM9, XMM10, m128(R8).segment(FS))),
                row("64c42129db0c88", a -> a.vpand(XMM9, XMM10, m128(RAX, R9, 4, 0).segment(FS))),
                row("64c40129db0c88", a -> a.vpand(XMM9, XMM10, m128(R8, R9, 4, 0).segment(FS))),
                row("67c529db08", a -> a.vpand(XMM9, XMM10, m128(EAX))),
                row("c5f8ae10", a -> a.vldmxcsr(m32(RAX))),
                row("c4c178ae10", a -> a.vldmxcsr(m32(R8))),
                row("64c4c178ae10", a -> a.vldmxcsr(m32(R8).segment(FS))),
                row("c5f877", Assembler::vzeroupper),
                row("c5fc77", Assembler::vzeroall));
    }

    private static Arguments row(String bytes, UnaryOperator<Assembler> instruction) {
        return arguments(bytes, named(bytes, instruction));
    }

    /** The second time, its CPU features are known, which is another way through the encoder. */
    @ParameterizedTest
    @MethodSource("instructions")
    void twice(String bytes, UnaryOperator<Assembler> instruction) {
        Assembler asm = new Assembler();

        instruction.apply(instruction.apply(asm));

        assertThat(asm.assemble()).hasToString(bytes + bytes);
    }
}
