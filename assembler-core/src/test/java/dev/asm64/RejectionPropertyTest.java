package dev.asm64;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.operand.Label;
import dev.asm64.operand.Reg64;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

/** A call that throws changes nothing, wherever it stands. */
class RejectionPropertyTest {
    private static final Label FOREIGN = new Assembler().label("foreign");

    private interface Emission {
        void emit(Assembler assembler, Label label);
    }

    enum Legal {
        ADD((a, label) -> a.add(RAX, 1000)),
        HIGH_REGISTER((a, label) -> a.mov(R16, m64(R17, R18, 2, 4))),
        FEATURE((a, label) -> a.andn(EAX, EBX, ECX)),
        JUMP((a, label) -> a.jmp(label)),
        CONDITIONAL((a, label) -> a.nearJump().jg(label)),
        DATA((a, label) -> a.dq(label)),
        TEXT((a, label) -> a.utf8("text")),
        ALIGN((a, label) -> a.align(8)),
        RIP((a, label) -> a.lea(RAX, rip(label)));

        private final Emission emission;

        Legal(Emission emission) {
            this.emission = emission;
        }
    }

    enum Illegal {
        IMMEDIATE((a, label) -> a.mov(m8(RDI), 256)),
        HIGH_BYTE((a, label) -> a.mov(AH, R9B)),
        NO_REX2((a, label) -> a.mov(R16, CR0)),
        TOO_LONG(
                (a, label) -> a.lock().add(m64(R16D, R17D, 4, 0x12345678).segment(FS), 0x12345678)),
        TWO_SIZES((a, label) -> a.movs(m8(RDI), m8(ESI))),
        NULL((a, label) -> a.add((Reg64) null, RAX)),
        INDEX((a, label) -> a.lea(RAX, ptr(RAX, RSP, 1))),
        FOREIGN_JUMP((a, label) -> a.jmp(FOREIGN)),
        FOREIGN_ADDRESS((a, label) -> a.add(m64(FOREIGN), 1)),
        FOREIGN_DATA((a, label) -> a.dq(FOREIGN)),
        FOREIGN_BIND((a, label) -> a.bind(FOREIGN)),
        BOUND_TWICE(Assembler::bind),
        ALIGN((a, label) -> a.align(24)),
        DATA((a, label) -> a.db(1, 2, 256)),
        ASCII((a, label) -> a.ascii("ok, then é")),
        UTF8((a, label) -> a.utf8("ok, then \uD800"));

        private final Emission emission;

        Illegal(Emission emission) {
            this.emission = emission;
        }
    }

    @Provide
    Arbitrary<List<Enum<?>>> calls() {
        Arbitrary<Enum<?>> legal = Arbitraries.of(Legal.values());
        Arbitrary<Enum<?>> illegal = Arbitraries.of(Illegal.values());
        return Arbitraries.oneOf(legal, illegal).list().ofMaxSize(40);
    }

    @Property
    void illegalCallsLeaveNoTrace(@ForAll("calls") List<Enum<?>> calls) {
        Assembler mixed = new Assembler();
        Assembler legalOnly = new Assembler();
        Label mixedStart = start(mixed);
        Label legalStart = start(legalOnly);

        for (Enum<?> call : calls) {
            switch (call) {
                case Legal legal -> {
                    legal.emission.emit(mixed, mixedStart);
                    legal.emission.emit(legalOnly, legalStart);
                }
                case Illegal illegal ->
                        assertThatExceptionOfType(RuntimeException.class)
                                .as(illegal.name())
                                .isThrownBy(() -> illegal.emission.emit(mixed, mixedStart));
                default -> throw new AssertionError(call);
            }
        }

        Rejection.assertSame(mixed, legalOnly.assemble());
        assertThat(mixed.assemble().offsetOf(mixedStart)).isZero();
    }

    private static Label start(Assembler assembler) {
        Label start = assembler.label("start");
        assembler.bind(start);
        return start;
    }
}
