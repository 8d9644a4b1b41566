package dev.asm64;

import static dev.asm64.operand.Memory.m16;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.AX;
import static dev.asm64.operand.Registers.GS;
import static dev.asm64.operand.Registers.R8;
import static dev.asm64.operand.Registers.R8D;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** FWAIT, alone and before other x87 instructions; the bytes are those of GNU as. */
class FwaitTest {
    static Stream<Arguments> precedesAllPrefixes() {
        return Stream.of(
                call("9b", a -> a.fwait()),
                call("9bdbe3", a -> a.finit()),
                call("dbe3", a -> a.fninit()),
                call("9bdfe0", a -> a.fstsw(AX)),
                call("dfe0", a -> a.fnstsw(AX)),
                call("9b41dd30", a -> a.fsave(ptr(R8))),
                call("9b656741d938", a -> a.fstcw(m16(R8D).segment(GS))));
    }

    private static Arguments call(String bytes, Consumer<Assembler> call) {
        return Arguments.of(bytes, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void precedesAllPrefixes(String bytes, Consumer<Assembler> call) {
        Assembler assembler = new Assembler();
        call.accept(assembler);
        assertThat(HexFormat.of().formatHex(assembler.assemble().bytes())).isEqualTo(bytes);
    }
}
