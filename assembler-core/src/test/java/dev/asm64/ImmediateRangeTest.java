package dev.asm64;

import static dev.asm64.operand.Memory.m16;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Registers.AL;
import static dev.asm64.operand.Registers.AX;
import static dev.asm64.operand.Registers.CL;
import static dev.asm64.operand.Registers.CX;
import static dev.asm64.operand.Registers.DX;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EBX;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RBX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.XMM2;
import static dev.asm64.operand.Registers.XMM3;
import static dev.asm64.operand.Registers.XMM4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.asm64.error.ImmediateOutOfRangeException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HexFormat;
import java.util.stream.Stream;

/** The smallest and the largest immediate of each kind, and their neighbours, which are illegal. */
class ImmediateRangeTest {
    private interface Instruction {
        void emit(Assembler assembler, int immediate);
    }

    /** The operand as the message names it, and each limit with the bytes that GNU as gives. */
    static Stream<Arguments> limits() {
        return Stream.of(
                limits(
                        "mov r8, imm8: operand 2 (imm8)",
                        (a, i) -> a.mov(CL, i),
                        -128,
                        "b180",
                        255,
                        "b1ff"),
                limits(
                        "mov m8, imm8: operand 2 (imm8)",
                        (a, i) -> a.mov(m8(RDI), i),
                        -128,
                        "c60780",
                        255,
                        "c607ff"),
                limits(
                        "add r8, imm8: operand 2 (imm8)",
                        (a, i) -> a.add(CL, i),
                        -128,
                        "80c180",
                        255,
                        "80c1ff"),
                limits(
                        "add r8, imm8: operand 2 (imm8)",
                        (a, i) -> a.add(AL, i),
                        -128,
                        "0480",
                        255,
                        "04ff"),
                limits(
                        "mov r16, imm16: operand 2 (imm16)",
                        (a, i) -> a.mov(CX, i),
                        -32768,
                        "66b90080",
                        65535,
                        "66b9ffff"),
                limits(
                        "add r16, imm16: operand 2 (imm16)",
                        (a, i) -> a.add(CX, i),
                        -32768,
                        "6681c10080",
                        65535,
                        "6683c1ff"),
                limits(
                        "test m16, imm16: operand 2 (imm16)",
                        (a, i) -> a.test(m16(RDI), i),
                        -32768,
                        "66f7070080",
                        65535,
                        "66f707ffff"),
                limits(
                        "imul r16, r16, imm16: operand 3 (imm16)",
                        (a, i) -> a.imul(CX, DX, i),
                        -32768,
                        "6669ca0080",
                        65535,
                        "666bcaff"),
                limits(
                        "pushw imm16: operand 1 (imm16)",
                        (a, i) -> a.pushw(i),
                        -32768,
                        "66680080",
                        65535,
                        "666aff"),
                limits(
                        "shl r64, uimm8: operand 2 (uimm8)",
                        (a, i) -> a.shl(RAX, i),
                        0,
                        "48c1e000",
                        255,
                        "48c1e0ff"),
                limits(
                        "shld r32, r32, uimm8: operand 3 (uimm8)",
                        (a, i) -> a.shld(EAX, EBX, i),
                        0,
                        "0fa4d800",
                        255,
                        "0fa4d8ff"),
                limits(
                        "bt m64, uimm8: operand 2 (uimm8)",
                        (a, i) -> a.bt(m64(RDI), i),
                        0,
                        "480fba2700",
                        255,
                        "480fba27ff"),
                limits(
                        "rorx r64, r64, uimm8: operand 3 (uimm8)",
                        (a, i) -> a.rorx(RAX, RBX, i),
                        0,
                        "c4e3fbf0c300",
                        255,
                        "c4e3fbf0c3ff"),
                limits("int uimm8: operand 1 (uimm8)", (a, i) -> a.int_(i), 0, "cd00", 255, "cdff"),
                limits(
                        "extrq xmm, uimm8, uimm8: operand 2 (uimm8)",
                        (a, i) -> a.extrq(XMM1, i, 255),
                        0,
                        "660f78c100ff",
                        255,
                        "660f78c1ffff"),
                limits(
                        "extrq xmm, uimm8, uimm8: operand 3 (uimm8)",
                        (a, i) -> a.extrq(XMM1, 255, i),
                        0,
                        "660f78c1ff00",
                        255,
                        "660f78c1ffff"),
                limits(
                        "vpermil2pd xmm, xmm, xmm, xmm, uimm4: operand 5 (uimm4)",
                        (a, i) -> a.vpermil2pd(XMM1, XMM2, XMM3, XMM4, i),
                        0,
                        "c4e36949cb40",
                        15,
                        "c4e36949cb4f"),
                limits(
                        "in al, uimm8: operand 2 (uimm8)",
                        (a, i) -> a.in(AL, i),
                        0,
                        "e400",
                        255,
                        "e4ff"),
                limits(
                        "out uimm8, ax: operand 1 (uimm8)",
                        (a, i) -> a.out(i, AX),
                        0,
                        "66e700",
                        255,
                        "66e7ff"),
                limits(
                        "ret uimm16: operand 1 (uimm16)",
                        (a, i) -> a.ret(i),
                        0,
                        "c20000",
                        65535,
                        "c2ffff"),
                limits(
                        "enter uimm16, uimm8: operand 1 (uimm16)",
                        (a, i) -> a.enter(i, 1),
                        0,
                        "c8000001",
                        65535,
                        "c8ffff01"),
                limits(
                        "enter uimm16, uimm8: operand 2 (uimm8)",
                        (a, i) -> a.enter(1, i),
                        0,
                        "c8010000",
                        255,
                        "c80100ff"),
                limits(
                        "xabort uimm8: operand 1 (uimm8)",
                        (a, i) -> a.xabort(i),
                        0,
                        "c6f800",
                        255,
                        "c6f8ff"),
                limits(
                        "add m8, imm8: operand 2 (imm8)",
                        (a, i) -> a.lock().add(m8(RDI), i),
                        -128,
                        "f0800780",
                        255,
                        "f08007ff"));
    }

    private static Arguments limits(
            String operand,
            Instruction instruction,
            int min,
            String minBytes,
            int max,
            String maxBytes) {
        return arguments(named(operand, instruction), operand, min, minBytes, max, maxBytes);
    }

    @ParameterizedTest
    @MethodSource
    void limits(
            Instruction instruction,
            String operand,
            int min,
            String minBytes,
            int max,
            String maxBytes) {
        assertThat(bytes(instruction, min)).isEqualTo(minBytes);
        assertThat(bytes(instruction, max)).isEqualTo(maxBytes);
        for (int illegal : new int[] {min - 1, max + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Rejection.of(ImmediateOutOfRangeException.class, a -> instruction.emit(a, illegal))
                    .hasMessage("%s is %d, legal are %d to %d", operand, illegal, min, max);
        }
    }

    private static String bytes(Instruction instruction, int immediate) {
        Assembler assembler = new Assembler();
        instruction.emit(assembler, immediate);
        return HexFormat.of().formatHex(assembler.assemble().bytes());
    }
}
