package dev.asm64.operand;

import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Registers by number, by name, and under masks. */
class RegisterTest {
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("Reg8", 31, Reg8::of, "al", "r31b"),
                kind("Reg8", 3, Reg8::highOf, "ah", "bh"),
                kind("Reg16", 31, Reg16::of, "ax", "r31w"),
                kind("Reg32", 31, Reg32::of, "eax", "r31d"),
                kind("Reg64", 31, Reg64::of, "rax", "r31"),
                kind("Xmm", 31, Xmm::of, "xmm0", "xmm31"),
                kind("Ymm", 31, Ymm::of, "ymm0", "ymm31"),
                kind("Zmm", 31, Zmm::of, "zmm0", "zmm31"),
                kind("K", 7, K::of, "k0", "k7"),
                kind("Mm", 7, Mm::of, "mm0", "mm7"),
                kind("St", 7, St::of, "st(0)", "st(7)"),
                kind("Tmm", 7, Tmm::of, "tmm0", "tmm7"),
                kind("Bnd", 3, Bnd::of, "bnd0", "bnd3"),
                kind("SegmentReg", 5, SegmentReg::of, "es", "gs"),
                kind("ControlReg", 15, ControlReg::of, "cr0", "cr15"),
                kind("DebugReg", 15, DebugReg::of, "dr0", "dr15"));
    }

    private static Arguments kind(
            String name, int last, IntFunction<Register> of, String firstName, String lastName) {
        return arguments(name, last, named(firstName + " to " + lastName, of), firstName, lastName);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbers(
            String kind, int last, IntFunction<Register> of, String firstName, String lastName) {
        assertThat(of.apply(0)).hasToString(firstName).isSameAs(of.apply(0));
        assertThat(of.apply(last)).hasToString(lastName).isSameAs(of.apply(last));
        for (int number : new int[] {-1, last + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatExceptionOfType(IllegalOperandException.class)
                    .isThrownBy(() -> of.apply(number))
                    .withMessage(
                            "No register %s number %d: legal numbers are 0 to %d",
                            kind, number, last);
        }
    }

    @Test
    void constantsAreNamedAsInAssemblyLanguage() throws IllegalAccessException {
        for (Field constant : Registers.class.getFields()) {
            String name = constant.getName().toLowerCase(Locale.ROOT);
            assertThat(constant.get(null)).hasToString(name.replaceFirst("^st(\\d)$", "st($1)"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 15, 16, 31})
    void conversionsKeepTheNumber(int number) {
        Reg64 register = Reg64.of(number);

        assertThat(register.r8()).isSameAs(Reg8.of(number));
        assertThat(register.r16()).isSameAs(Reg16.of(number));
        assertThat(register.r32()).isSameAs(Reg32.of(number));
        assertThat(register.r8().r64()).isSameAs(register);
        assertThat(register.r16().r64()).isSameAs(register);
        assertThat(register.r32().r64()).isSameAs(register);
        assertThat(Xmm.of(number).ymm().zmm().xmm()).isSameAs(Xmm.of(number));
        assertThat(Xmm.of(number).zmm().ymm().xmm()).isSameAs(Xmm.of(number));
    }

    @Test
    void theSecondByteIsPartOfTheFirstFourRegisters() {
        assertThat(AH.r64()).isSameAs(RAX);
        assertThat(CH.r32()).isSameAs(ECX);
        assertThat(DH.r16()).isSameAs(DX);
        assertThat(BH.r64()).isSameAs(RBX);
        assertThat(BH.isHigh()).isTrue();
        assertThat(DIL.isHigh()).isFalse();
    }

    @Test
    void masked() {
        assertThat(XMM1.k(K1)).hasToString("xmm1{k1}");
        assertThat(YMM2.kz(K7)).hasToString("ymm2{k7}{z}");
        assertThat(ZMM31.kz(K3)).hasToString("zmm31{k3}{z}");
        assertThat(K2.k(K1)).hasToString("k2{k1}");
        assertThat(ZMM31.kz(K3).number()).isEqualTo(31);
    }

    static Stream<Arguments> masking() {
        return Stream.of(
                row("xmm1", XMM1::k),
                row("xmm1", XMM1::kz),
                row("ymm31", YMM31::k),
                row("ymm31", YMM31::kz),
                row("zmm0", ZMM0::k),
                row("zmm0", ZMM0::kz),
                row("k2", K2::k),
                row("m512 [rdi]", m512(RDI)::k),
                row("m [rdi]", ptr(RDI)::k),
                row("m64 [rdi+xmm1*8]", m64(RDI, XMM1, 8)::k));
    }

    private interface Masking {
        Object by(K mask);
    }

    private static Arguments row(String operand, Masking masking) {
        return arguments(operand, masking);
    }

    @ParameterizedTest
    @MethodSource
    void masking(String operand, Masking masking) {
        assertThatExceptionOfType(IllegalOperandException.class)
                .isThrownBy(() -> masking.by(K0))
                .withMessage(
                        operand
                                + ": k0 cannot be a mask, it encodes the absence of one; use k1 to"
                                + " k7");
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> masking.by(null))
                .withMessage(operand + ": mask is null");
        assertThat(masking.by(K1).toString()).startsWith(operand + "{k1}");
    }
}
