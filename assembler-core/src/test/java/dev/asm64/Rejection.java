package dev.asm64;

import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RAX;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.asm64.operand.Label;

import org.assertj.core.api.AbstractThrowableAssert;

import java.util.function.Consumer;

/** Makes a call that must throw, and checks that it leaves the assembler as it was. */
final class Rejection {
    private Rejection() {}

    /** The exception, which is exactly of the type, for checks of its message. */
    static AbstractThrowableAssert<?, ? extends Throwable> of(
            Class<? extends Throwable> type, Consumer<Assembler> call) {
        Assembler assembler = new Assembler();
        Label start = assembler.label("start");
        assembler.bind(start).popcnt(EAX, EAX).jmp(start).align(16).dq(start).add(RAX, 1);
        Code before = assembler.assemble();
        int size = assembler.size();

        Throwable thrown = catchThrowable(() -> call.accept(assembler));

        assertSame(assembler, before);
        assertThat(assembler.size()).isEqualTo(size);
        return assertThat(thrown).isExactlyInstanceOf(type);
    }

    /** Checks that an assembler makes the same code as before. */
    static void assertSame(Assembler assembler, Code before) {
        Code after = assembler.assemble();
        assertThat(after).hasToString(before.toString());
        assertThat(after.sections()).isEqualTo(before.sections());
        assertThat(after.features()).isEqualTo(before.features());
        assertThat(after.alignment()).isEqualTo(before.alignment());
    }
}
