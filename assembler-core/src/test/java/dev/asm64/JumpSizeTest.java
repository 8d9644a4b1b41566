package dev.asm64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** Jumps are as short as they can be, unless the caller fixes their size. */
class JumpSizeTest {
    /** EB, 7x or E9, 0F 8x: GNU as 2.40 takes the short form up to 127 bytes behind the jump. */
    @ParameterizedTest
    @CsvSource({
        "0, eb00, 7500",
        "127, eb7f, 757f",
        "128, e980000000, 0f8580000000",
        "70000, e970110100, 0f8570110100"
    })
    void aJumpForward(int distance, String jmp, String jne) {
        Assembler a = new Assembler();
        Label first = a.label();
        a.jmp(first).zero(distance).bind(first);
        Label second = a.label();
        a.align(1).jne(second).zero(distance).bind(second);

        assertThat(a.assemble())
                .hasToString(jmp + "00".repeat(distance) + jne + "00".repeat(distance));
    }

    @Test
    void theCallerFixesTheSize() {
        Assembler a = new Assembler();
        Label end = a.label();
        a.nearJump().jmp(end).shortJump().jmp(end).nearJump().jne(end).jmp(end).bind(end);

        assertThat(a.assemble()).hasToString("e90a000000" + "eb08" + "0f8502000000" + "eb00");
    }

    @Test
    void whatIsNotKnownYetCountsWithTheShortForm() {
        Assembler a = new Assembler();
        Label far = a.label();
        Label near = a.label();

        assertThat(a.jne(far).jmp(near).size()).isEqualTo(4);
        assertThat(a.bind(near).zero(128).bind(far).size()).isEqualTo(132);
        assertThat(a.assemble().size()).isEqualTo(136);
    }

    /** Emitting can go on after the layout: it changes nothing of what was emitted. */
    @Test
    void aJumpIsLaidOutAnewEachTime() {
        Assembler a = new Assembler();
        Label far = a.label();
        Label top = a.label();
        Label end = a.label();
        a.bind(top).jmp(far).jmp(top).zero(126).bind(far).jmp(end).bind(end);

        String bytes = "e980000000" + "ebf9" + "00".repeat(126) + "eb00";
        assertThat(a.assemble()).hasToString(bytes);
        assertThat(a.assemble()).hasToString(bytes);
        a.jmp(top);
        assertThat(a.assemble()).hasToString(bytes + "e974ffffff");
    }

    /** Each jump is near because the next one is: the last one does not reach by one byte. */
    @ParameterizedTest
    @ValueSource(ints = {10, 99, 200_000})
    void chainsOfJumps(int jumps) {
        Assembler a = new Assembler();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < jumps; i++) {
            labels.add(a.label());
            a.jmp(labels.get(i));
            a.zero(60);
            if (i > 0) {
                a.bind(labels.get(i - 1));
            }
            a.zero(i == jumps - 1 ? 68 : 5);
        }
        a.bind(labels.getLast());
        Code code = a.assemble();
        byte[] bytes = code.bytes();

        for (int i = 0, at = 0; i < jumps; i++) {
            assertThat(bytes[at]).isEqualTo((byte) 0xE9);
            assertThat(at + 5 + Bytes.signed32(bytes, at + 1))
                    .isEqualTo(code.offsetOf(labels.get(i)));
            at += 5 + 65;
        }
    }

    /** The same with room for the last one: all are short. */
    @Test
    void aChainOfShortJumps() {
        Assembler a = new Assembler();
        Label before = null;
        for (int i = 0; i < 1000; i++) {
            Label label = a.label();
            a.jmp(label).zero(60);
            if (before != null) {
                a.bind(before);
            }
            a.zero(5);
            before = label;
        }

        assertThat(a.bind(before).assemble().size()).isEqualTo(1000 * (2 + 65));
    }

    /** After many sweeps, what surely reaches stays short; so does what is outside of the chain. */
    @Test
    void jumpsBesideAChainStayShort() {
        Assembler a = new Assembler();
        Label before = null;
        for (int i = 0; i < 300; i++) {
            Label label = a.label();
            Label beside = a.label();
            a.jmp(label).jne(beside).bind(beside).zero(58);
            if (before != null) {
                a.bind(before);
            }
            a.zero(i == 299 ? 70 : 5);
            before = label;
        }
        byte[] bytes = a.bind(before).assemble().bytes();

        for (int i = 0; i < 300; i++) {
            assertThat(bytes[i * 70 + 5]).isEqualTo((byte) 0x75);
        }
    }

    /** GNU as 2.40 makes the jumps over the paddings short, and all of the chain near. */
    @Test
    void jumpsOverPaddingBesideAChainStayShort() {
        Assembler a = new Assembler();
        Label before = a.label();
        a.jmp(before).zero(65);
        for (int i = 1; i < 300; i++) {
            Label label = a.label();
            a.jmp(label).zero(60).bind(before).zero(i == 299 ? 68 : 5);
            before = label;
        }
        a.bind(before);
        for (int i = 0; i < 20; i++) {
            Label start = a.label();
            Label end = a.label();
            a.align(16).bind(start).jmp(end).nop().align(16).bind(end).jne(start);
        }
        byte[] bytes = a.assemble().bytes();

        int chain = (300 * (5 + 65) + 63 + 15) / 16 * 16;
        assertThat(bytes).hasSize(chain + 20 * 32 - 14);
        for (int at = chain; at < bytes.length; at += 32) {
            assertThat(bytes[at]).isEqualTo((byte) 0xEB);
            assertThat(bytes[at + 16]).isEqualTo((byte) 0x75);
        }
    }
}
