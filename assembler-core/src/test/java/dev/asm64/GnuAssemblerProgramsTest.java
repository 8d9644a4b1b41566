package dev.asm64;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;

/**
 * Small programs with labels and data. The expected bytes are those that GNU as 2.40 gives for the
 * text beside them, linked at the address given. Where GNU as is told the size of a jump, so are
 * we.
 */
class GnuAssemblerProgramsTest {
    @Test
    void aLoopWithJumpsBothWays() {
        Assembler a = new Assembler();
        Label loop = a.label("loop");
        Label even = a.label("even");
        Label done = a.label("done");
        a.xor(EAX, EAX); // xor eax, eax
        a.bind(loop); // loop:
        a.test(EDI, EDI); // test edi, edi
        a.nearJump().jz(done); // {disp32} jz done
        a.test(DIL, 1); // test dil, 1
        a.shortJump().jz(even); // {disp8} jz even
        a.add(EAX, EDI); // add eax, edi
        a.bind(even); // even:
        a.dec(EDI); // dec edi
        a.jmp(loop); // jmp loop
        a.bind(done); // done:
        a.ret(); // ret

        assertThat(a.assemble()).hasToString("31c085ff0f840c00000040f6c701740201f8ffcfebecc3");
    }

    @Test
    void operandsRelativeToRip() {
        Assembler a = new Assembler();
        Label data = a.label("data");
        Label table = a.label("table");
        a.bind(data); // data:
        a.dd(0x12345678); // .long 0x12345678
        a.mov(m32(data), 0x11223344); // mov dword ptr [rip+data], 0x11223344
        a.cmp(m8(table, 4), 7); // cmp byte ptr [rip+table+4], 7
        a.mov(m64(table), -1); // mov qword ptr [rip+table], -1
        a.imul(EAX, m32(data, -4), 1000); // imul eax, [rip+data-4], 1000
        a.lea(RAX, rip(table)); // lea rax, [rip+table]
        a.lock().inc(m64(table, 8)); // lock inc qword ptr [rip+table+8]
        a.mov(RCX, rip(8)); // mov rcx, [rip+8]
        a.call(m64(table)); // call [rip+table]
        a.align(8); // .p2align 3
        a.bind(table); // table:
        a.dq(1, -1); // .quad 1, -1

        assertThat(a.assemble())
                .hasToString(
                        "78563412c705f2ffffff44332211803d370000000748c70528000000ffffffff"
                                + "6905d2ffffffe8030000488d0517000000f048ff0517000000488b0d08000000"
                                + "ff150200000066900100000000000000ffffffffffffffff");
    }

    @Test
    void callsBranchesAndLoops() {
        Assembler a = new Assembler();
        Label start = a.label("start");
        Label function = a.label("function");
        Label end = a.label("end");
        a.bind(start); // start:
        a.call(function); // call function
        a.loop(start); // loop start
        a.loopne(start); // loopne start
        a.jrcxz(end); // jrcxz end
        a.jecxz(end); // jecxz end
        a.xbegin(end); // xbegin end
        a.ja(start); // ja start
        a.nearJump().jge(start); // {disp32} jge start
        a.nearJump().jmp(start); // {disp32} jmp start
        a.jmp(ptr(function)); // jmp qword ptr [rip+function]
        a.bind(end); // end:
        a.hlt(); // hlt
        a.bind(function); // function:
        a.call(start); // call start
        a.ret(); // ret

        assertThat(a.assemble())
                .hasToString(
                        "e823000000e2f9e0f7e31c67e319c7f81300000077ea0f8de4ffffffe9dfffff"
                                + "ffff2501000000f4e8d3ffffffc3");
    }

    @Test
    void addressesOfLabels() {
        Assembler a = new Assembler();
        Label text = a.label("text");
        Label pointers = a.label("pointers");
        a.bind(pointers); // pointers:
        a.dq(text); // .quad text
        a.dd(pointers); // .long pointers
        a.dd(text); // .long text
        a.dw(0x1234, -2); // .short 0x1234, -2
        a.db(1, -1, 255); // .byte 1, -1, 255
        a.bind(text); // text:
        a.ascii("Hi!"); // .ascii "Hi!"
        a.utf8("π"); // .byte 0xCF, 0x80
        a.dq(pointers); // .quad pointers

        // ld -Ttext=0x401000
        assertThat(HexFormat.of().formatHex(a.assemble().placedAt(0x401000)))
                .isEqualTo(
                        "171040000000000000104000171040003412feff01ffff486921cf8000104000"
                                + "00000000");
    }
}
