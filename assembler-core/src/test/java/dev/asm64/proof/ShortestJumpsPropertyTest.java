package dev.asm64.proof;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RAX;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.operand.Label;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Random programs of labels, jumps, fillers, alignments and data are as long as GNU as makes them
 * from the same program in text, with the labels at the same places and the same bytes but for the
 * choice of padding.
 */
class ShortestJumpsPropertyTest {
    private static final int LABELS = 8;
    private static final int PROGRAMS = 100;

    private interface Emission {
        void emit(Assembler assembler, Label label, Label other, int size);
    }

    /** A part of a program, as the call and as the text with %1$s, %2$s for labels, %3$d. */
    enum Kind {
        JMP("jmp %1$s", (a, label, other, size) -> a.jmp(label)),
        JCC("jne %1$s", (a, label, other, size) -> a.jne(label)),
        CALL("call %1$s", (a, label, other, size) -> a.call(label)),
        NEAR_JMP("{disp32} jmp %1$s", (a, label, other, size) -> a.nearJump().jmp(label)),
        XBEGIN("xbegin %1$s", (a, label, other, size) -> a.xbegin(label)),
        JRCXZ(
                "jrcxz 1f; .zero %3$d; 1:",
                (a, label, other, size) -> {
                    Label end = a.label();
                    a.jrcxz(end).zero(size).bind(end);
                }),
        LOOP(
                "1: .zero %3$d; loop 1b",
                (a, label, other, size) -> {
                    Label start = a.label();
                    a.bind(start).zero(size).loop(start);
                }),
        FILLER(".zero %3$d", (a, label, other, size) -> a.zero(size)),
        NEGATE("neg eax", (a, label, other, size) -> a.neg(EAX)),
        ALIGN_4(".p2align 2", (a, label, other, size) -> a.align(4)),
        ALIGN_16(".p2align 4", (a, label, other, size) -> a.align(16)),
        ALIGN_64(".p2align 6", (a, label, other, size) -> a.align(64)),
        LEA("lea rax, [rip+%1$s+%3$d]", (a, label, other, size) -> a.lea(RAX, rip(label, size))),
        COMPARE(
                "cmp dword ptr [rip+%1$s], 1000",
                (a, label, other, size) -> a.cmp(m32(label), 1000)),
        DISTANCE(
                ".long %1$s - %2$s + %3$d",
                (a, label, other, size) -> a.dd(label.minus(other).plus(size))),
        WIDE_DISTANCE(".quad %1$s - %2$s", (a, label, other, size) -> a.dq(label.minus(other)));

        private final String text;
        private final Emission emission;

        Kind(String text, Emission emission) {
            this.text = text;
            this.emission = emission;
        }

        boolean isAlignment() {
            return text.startsWith(".p2align");
        }
    }

    record Part(Kind kind, int label, int other, int size) {}

    /** A program: at each place the parts, and before some of them a label. */
    record Program(List<Part> parts, List<Integer> places) {
        /** The parts before which a label stands. */
        int place(int label) {
            return places.get(label) % (parts.size() + 1);
        }

        String text(int number) {
            StringBuilder text = new StringBuilder();
            text.append(".section .text.%d, \"ax\", @progbits%n".formatted(number));
            for (int i = 0; i <= parts.size(); i++) {
                for (int label = 0; label < LABELS; label++) {
                    if (place(label) == i) {
                        text.append(name(number, label)).append(":\n");
                    }
                }
                if (i < parts.size()) {
                    Part part = parts.get(i);
                    text.append(
                            part.kind()
                                            .text
                                            .formatted(
                                                    name(number, part.label()),
                                                    name(number, part.other()),
                                                    part.size())
                                    + "\n");
                }
            }
            return text.toString();
        }

        static String name(int number, int label) {
            return "p%d_%d".formatted(number, label);
        }
    }

    /** A program as we assemble it, with what is needed for the comparison. */
    private static final class Assembled {
        final List<Label> labels = new ArrayList<>();
        final List<Label> paddings = new ArrayList<>();
        final Code code;

        Assembled(Program program) {
            Assembler assembler = new Assembler();
            for (int i = 0; i < LABELS; i++) {
                labels.add(assembler.label("l" + i));
            }
            for (int i = 0; i <= program.parts().size(); i++) {
                for (int label = 0; label < LABELS; label++) {
                    if (program.place(label) == i) {
                        assembler.bind(labels.get(label));
                    }
                }
                if (i < program.parts().size()) {
                    emit(assembler, program.parts().get(i));
                }
            }
            code = assembler.assemble();
        }

        private void emit(Assembler assembler, Part part) {
            if (part.kind().isAlignment()) {
                bindPadding(assembler);
            }
            part.kind()
                    .emission
                    .emit(
                            assembler,
                            labels.get(part.label()),
                            labels.get(part.other()),
                            part.size());
            if (part.kind().isAlignment()) {
                bindPadding(assembler);
            }
        }

        private void bindPadding(Assembler assembler) {
            Label label = assembler.label();
            assembler.bind(label);
            paddings.add(label);
        }

        /** The bytes, with the NOPs of alignments replaced. */
        String withoutPadding(byte[] bytes) {
            for (int i = 0; i < paddings.size(); i += 2) {
                int start = code.offsetOf(paddings.get(i));
                int end = code.offsetOf(paddings.get(i + 1));
                if (end <= bytes.length) {
                    Arrays.fill(bytes, start, end, (byte) 0xFF);
                }
            }
            return java.util.HexFormat.of().formatHex(bytes);
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    @NeedsProgram("as")
    void programsAreAsShortAsThoseOfGnuAs(@ForAll("programs") List<Program> programs)
            throws IOException {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < programs.size(); i++) {
            source.append(programs.get(i).text(i));
        }
        ObjectFile object = GnuAs.assemble(source.toString());
        Map<String, Long> symbols = object.symbols();
        for (int i = 0; i < programs.size(); i++) {
            Assembled ours = new Assembled(programs.get(i));
            byte[] theirs = object.bytes(".text." + i);
            assertThat(ours.withoutPadding(ours.code.bytes()))
                    .as("%s", programs.get(i).text(i))
                    .isEqualTo(ours.withoutPadding(theirs));
            for (int label = 0; label < LABELS; label++) {
                assertThat(symbols.get(Program.name(i, label)))
                        .isEqualTo(ours.code.offsetOf(ours.labels.get(label)));
            }
        }
    }

    @Provide
    Arbitrary<List<Program>> programs() {
        Arbitrary<Kind> kinds =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, Arbitraries.of(Kind.JMP, Kind.JCC)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.of(Kind.FILLER)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.of(Kind.values())));
        Arbitrary<Part> parts =
                Combinators.combine(
                                kinds,
                                Arbitraries.integers().between(0, LABELS - 1),
                                Arbitraries.integers().between(0, LABELS - 1),
                                Arbitraries.integers().between(1, 60))
                        .as(Part::new);
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(0, 1000).list().ofSize(LABELS);
        return Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(80), places)
                .as(Program::new)
                .list()
                .ofSize(PROGRAMS);
    }
}
