package dev.asm64;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RAX;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.operand.Label;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import java.util.ArrayList;
import java.util.List;

/**
 * Random programs of labels, references, data and alignments: their bytes, decoded from the first
 * to the last, lead to the places of the labels.
 */
class LabelPropertyTest {
    private static final int LABELS = 4;
    private static final long HIGHEST_BASE = 0x7FFF_FFFF_0000L;

    /** A part of a program. The label is what it binds or refers to, the size that of data. */
    record Part(Kind kind, int label, int size) {
        void emit(Assembler assembler, List<Label> labels) {
            kind.emission.emit(assembler, labels.get(label), size);
        }
    }

    private interface Emission {
        void emit(Assembler assembler, Label label, int size);
    }

    enum Kind {
        JMP((a, label, size) -> a.jmp(label)),
        JCC((a, label, size) -> a.jne(label)),
        NEAR_JMP((a, label, size) -> a.nearJump().jmp(label)),
        NEAR_JCC((a, label, size) -> a.nearJump().jne(label)),
        CALL((a, label, size) -> a.call(label)),
        LEA((a, label, size) -> a.lea(RAX, rip(label))),
        STORE((a, label, size) -> a.mov(m32(label, size), 0x55667788)),
        COMPARE((a, label, size) -> a.cmp(m32(label, -size), 5)),
        ADDRESS((a, label, size) -> a.dq(label)),
        DATA((a, label, size) -> a.db(new byte[size])),
        ALIGN((a, label, size) -> a.align(16)),
        NEGATE((a, label, size) -> a.neg(EAX));

        private final Emission emission;

        Kind(Emission emission) {
            this.emission = emission;
        }
    }

    @Provide
    Arbitrary<List<Part>> programs() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, LABELS - 1),
                        Arbitraries.integers().between(0, 150))
                .as(Part::new)
                .list()
                .ofMaxSize(30);
    }

    /** Before which part each label stands; beyond the last part means the end. */
    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 30).list().ofSize(LABELS).withoutEdgeCases();
    }

    @Property
    void referencesLeadToTheirLabels(
            @ForAll("programs") List<Part> program,
            @ForAll("places") List<Integer> places,
            @ForAll @LongRange(max = HIGHEST_BASE) long base) {
        Assembler assembler = new Assembler();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            labels.add(assembler.label("L" + i));
        }
        for (int i = 0; i <= program.size(); i++) {
            for (int label = 0; label < LABELS; label++) {
                if (Math.min(places.get(label), program.size()) == i) {
                    assembler.bind(labels.get(label));
                }
            }
            if (i < program.size()) {
                program.get(i).emit(assembler, labels);
            }
        }
        Code code = assembler.assemble();

        Decoder decoder = new Decoder(code.placedAt(base), base);
        program.forEach(decoder::decode);

        assertThat(decoder.at).as("the end of the decoded program").isEqualTo(code.size());
        for (int label = 0; label < LABELS; label++) {
            long address = base + decoder.startOf(Math.min(places.get(label), program.size()));
            assertThat(base + code.offsetOf(labels.get(label))).isEqualTo(address);
            assertThat(decoder.targets.get(label)).as("L" + label).allMatch(t -> t == address);
        }
    }

    /** Reads the program back part by part, and notes which addresses the references lead to. */
    private static final class Decoder {
        private final byte[] code;
        private final long base;
        private final List<Integer> starts = new ArrayList<>();
        private final List<List<Long>> targets = new ArrayList<>();
        private int at;

        Decoder(byte[] code, long base) {
            this.code = code;
            this.base = base;
            for (int i = 0; i < LABELS; i++) {
                targets.add(new ArrayList<>());
            }
        }

        int startOf(int part) {
            return part < starts.size() ? starts.get(part) : at;
        }

        void decode(Part part) {
            starts.add(at);
            switch (part.kind()) {
                case JMP -> branch(part, 0xEB, 0xE9);
                case JCC -> branch(part, 0x75, 0x0F, 0x85);
                case NEAR_JMP -> relative(part, 0, 0, 0xE9);
                case NEAR_JCC -> relative(part, 0, 0, 0x0F, 0x85);
                case CALL -> relative(part, 0, 0, 0xE8);
                case LEA -> relative(part, 0, 0, 0x48, 0x8D, 0x05);
                case STORE -> {
                    relative(part, part.size(), 4, 0xC7, 0x05);
                    expect(0x88, 0x77, 0x66, 0x55);
                }
                case COMPARE -> {
                    relative(part, -part.size(), 1, 0x83, 0x3D);
                    expect(0x05);
                }
                case ADDRESS -> {
                    targets.get(part.label()).add(Bytes.signed64(code, at));
                    at += 8;
                }
                case DATA -> expect(new int[part.size()]);
                case ALIGN -> at = at + 15 & ~15;
                case NEGATE -> expect(0xF7, 0xD8);
            }
        }

        /** A jump of either size. */
        private void branch(Part part, int shortOpcode, int... nearOpcode) {
            if (Bytes.unsigned8(code, at) == shortOpcode) {
                at += 2;
                targets.get(part.label()).add(base + at + code[at - 1]);
            } else {
                relative(part, 0, 0, nearOpcode);
            }
        }

        /** A displacement of 32 bits, counted from the end of the instruction. */
        private void relative(Part part, int offset, int bytesBehind, int... opcode) {
            expect(opcode);
            int displacement = Bytes.signed32(code, at);
            at += 4;
            targets.get(part.label()).add(base + at + bytesBehind + displacement - offset);
        }

        private void expect(int... bytes) {
            for (int expected : bytes) {
                assertThat(Bytes.unsigned8(code, at)).as("byte at %d", at).isEqualTo(expected);
                at++;
            }
        }
    }
}
