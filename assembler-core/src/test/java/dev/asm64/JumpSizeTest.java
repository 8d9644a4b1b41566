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

    /** GNU as 2.40: short up to a distance of 127, the growth of the other jump included. */
    @ParameterizedTest
    @CsvSource({"121, eb7f, 0f85f9000000", "122, e980000000, 0f85fa000000"})
    void aJumpForwardOverOneThatBecomesNear(int distance, String jmp, String jne) {
        Assembler a = new Assembler();
        Label near = a.label();
        Label far = a.label();
        a.jmp(near).jne(far).zero(distance).bind(near).zero(128).bind(far);

        assertThat(a.assemble()).hasToString(jmp + jne + "00".repeat(distance + 128));
    }

    /** GNU as 2.40: short down to a distance of -128. */
    @ParameterizedTest
    @CsvSource({"120, eb80, 0f85fa000000", "121, e97cffffff, 0f85fe000000"})
    void aJumpBackOverOneThatBecomesNear(int distance, String jmp, String jne) {
        Assembler a = new Assembler();
        Label near = a.label();
        Label far = a.label();
        a.bind(near).jne(far).zero(distance).jmp(near).zero(128).bind(far);

        assertThat(a.assemble()).hasToString(jne + "00".repeat(distance) + jmp + "00".repeat(128));
    }

    /** Distance and growth together are too much, but the one does not add to the other. */
    @Test
    void aJumpBesideOneThatBecomesNearStaysShort() {
        Assembler a = new Assembler();
        Label near = a.label();
        Label far = a.label();
        a.jne(far).jmp(near).zero(127).bind(near).bind(far);

        assertThat(a.assemble()).hasToString("0f8581000000" + "eb7f" + "00".repeat(127));
    }

    @Test
    void paddingTakesUpTheGrowthOfAJump() {
        Assembler a = new Assembler();
        Label far = a.label();
        a.jne(far).align(16).zero(128).bind(far);

        assertThat(a.assemble())
                .hasToString("0f858a000000" + "660f1f84000000000090" + "00".repeat(128));
    }

    /** GNU as 2.40 takes EB 7C, though the distance is 128 as long as nothing has grown. */
    @Test
    void aJumpOverPaddingThatTakesUpGrowthStaysShort() {
        Assembler a = new Assembler();
        Label near = a.label();
        Label far = a.label();
        a.zero(12).jne(far).jmp(near).zero(120).align(16).bind(near).zero(128).bind(far);

        String jumps = "0f85fe000000" + "eb7c";
        assertThat(a.assemble())
                .hasToString(
                        "00".repeat(12) + jumps + "00".repeat(120) + "0f1f4000" + "00".repeat(128));
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
