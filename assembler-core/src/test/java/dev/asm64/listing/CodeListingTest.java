package dev.asm64.listing;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.AH;
import static dev.asm64.operand.Registers.R8B;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RSI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.ImmediateOutOfRangeException;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class CodeListingTest {
    /** The line of the caller of the caller, as the listing names it. */
    private static String here() {
        StackTraceElement caller = new Throwable().getStackTrace()[1];
        return caller.getFileName() + ":" + caller.getLineNumber();
    }

    @Test
    void listsBytesBetweenLabels() {
        Assembler a = new Assembler();
        Label start = a.label("start");
        Label text = a.label("text");
        a.bind(start).lea(RSI, rip(text)).ret().bind(text).ascii("Hello");

        assertThat(a.assemble().listing())
                .isEqualTo(
                        """
                        section .text
                        start:
                          00000000  48 8d 35 01 00 00 00 c3
                        text:
                          00000008  48 65 6c 6c 6f
                        """);
    }

    @Test
    void tellsTheCallThatEmittedEachInstruction() {
        Assembler a = new Assembler().recordCalls();
        Label end = a.label("end");
        String jump = here();
        a.jmp(end);
        a.lock().add(m64(RDI), RAX);
        a.db(1, 2, 3, 4, 5, 6, 7, 8, 9).bind(end);
        String ret = here();
        a.ret();

        String listing = a.assemble().listing();

        assertThat(listing)
                .isEqualTo(
                        """
                        section .text
                          00000000  eb 0d                    jmp at %s
                          00000002  f0 48 01 07              add at %s
                          00000006  01 02 03 04 05 06 07 08  db at %s
                          0000000e  09
                        end:
                          0000000f  c3                       ret at %s
                        """
                                .formatted(
                                        after(jump, 1),
                                        after(jump, 2),
                                        after(jump, 3),
                                        after(ret, 1)));
    }

    private static String after(String place, int lines) {
        int colon = place.indexOf(':') + 1;
        return place.substring(0, colon) + (Integer.parseInt(place.substring(colon)) + lines);
    }

    @Test
    void followsInstructionsThatTheLayoutMoves() {
        Assembler a = new Assembler().recordCalls();
        Label near = a.label();
        Label far = a.label();
        a.jmp(near).jmp(far).bind(near).align(8).ret();
        a.db(new byte[200]).bind(far).ret();

        assertThat(withoutPlaces(a.assemble()).toList())
                .startsWith(
                        "section .text",
                        "  00000000  eb 05                    jmp",
                        "  00000002  e9 ca 00 00 00           jmp",
                        "  00000007  90                       align",
                        "  00000008  c3                       ret",
                        "  00000009  00 00 00 00 00 00 00 00  db");
    }

    private static Stream<String> withoutPlaces(Code code) {
        return code.listing().lines().map(line -> line.replaceFirst(" at .*", ""));
    }

    @Test
    void listsAllSections() {
        Assembler a = new Assembler().recordCalls();
        a.addsd(dev.asm64.operand.Registers.XMM0, m64(a.constant64(1.0)));
        a.bss().bind(a.label("room")).zero(16);

        assertThat(withoutPlaces(a.assemble()))
                .containsExactly(
                        "section .text",
                        "  00000000  f2 0f 58 05 00 00 00 00  addsd",
                        "section .rodata",
                        "  00000000  00 00 00 00 00 00 f0 3f  constant64",
                        "section .bss",
                        "room:",
                        "  00000000  16 zeros                 zero");
    }

    @Test
    void keepsTheCallsOfLinkedCode() {
        Code first = new Assembler().recordCalls().nop().assemble();
        Code second = new Assembler().recordCalls().ret().assemble();

        assertThat(Code.link(List.of(first, second)).listing())
                .containsPattern("00000000  90 +nop at CodeListingTest.java:\\d+\n")
                .containsPattern("00000001  c3 +ret at CodeListingTest.java:\\d+\n");
    }

    @Test
    void paddingIsNotOfACallThatFailed() {
        Assembler a = new Assembler().recordCalls();
        a.rodata().db(1);
        assertThatThrownBy(() -> a.add(AH, R8B)).isInstanceOf(IllegalOperandException.class);
        assertThat(a.label()).hasToString("label0"); // calls get theirs when the next begins
        a.constant64(5);

        assertThat(withoutPlaces(a.assemble()))
                .containsExactly(
                        "section .text",
                        "section .rodata",
                        "  00000000  01 00 00 00 00 00 00 00  db",
                        "  00000008  05 00 00 00 00 00 00 00  constant64");
    }

    @Test
    void doesNotTellOfCallsThatFailed() {
        Assembler a = new Assembler().recordCalls();
        assertThatThrownBy(() -> a.shl(RAX, 1000)).isInstanceOf(ImmediateOutOfRangeException.class);
        a.ret();

        assertThat(a.assemble().listing()).contains("ret at").doesNotContain("shl");
    }

    @Test
    void recordingDoesNotChangeTheCode() {
        assertThat(loop(new Assembler().recordCalls()).bytes())
                .isEqualTo(loop(new Assembler()).bytes());
    }

    private static Code loop(Assembler a) {
        Label loop = a.label();
        Label done = a.label();
        a.bind(loop);
        for (int i = 0; i < 500; i++) {
            a.add(RAX, i).je(i % 2 == 0 ? loop : done).align(4);
        }
        return a.bind(done).ret().assemble();
    }
}
