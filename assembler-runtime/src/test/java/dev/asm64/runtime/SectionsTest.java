package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** Code with data: each section keeps what may be done with it. */
class SectionsTest {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Assembler a = new Assembler();
    private final Label scale = a.label("scale");
    private final Label total = a.label("total");
    private final Label calls = a.label("calls");

    /** {@code total += scale * x; calls++; return total}, with scale 10 and total 1000. */
    private Code accumulator() {
        Label accumulate = a.label("accumulate");
        Label count = a.label("count");
        a.global(accumulate).global(count).function(accumulate).function(count);
        a.global(scale).global(total).global(calls);
        a.bind(accumulate);
        a.imul(RDI, m64(scale));
        a.add(m64(total), RDI);
        a.inc(m64(calls));
        a.mov(RAX, m64(total));
        a.ret();
        a.end(accumulate);
        a.bind(count);
        a.mov(RAX, m64(calls));
        a.ret();
        a.end(count);
        a.rodata().align(8).bind(scale).dq(10).end(scale);
        a.data().align(8).bind(total).dq(1000);
        a.bss().align(64).bind(calls).zero(8).end(calls).text();
        return a.assemble();
    }

    @ParameterizedTest
    @EnumSource
    void keepTheirPermissions(MappingMethod method) {
        CodeCache cache = CachesByMethod.using(method);
        NativeCode code = cache.loader().load(accumulator());

        assertThat(permissions(code.segment("accumulate"))).startsWith("r-x");
        assertThat(permissions(code.segment(scale))).startsWith("r--");
        assertThat(permissions(code.segment(total))).startsWith("rw-");
        assertThat(permissions(code.segment(calls))).startsWith("rw-");
        assertThat(code.segment().isReadOnly()).isTrue();
        assertThat(code.segment(scale).isReadOnly()).isTrue();
        assertThat(code.segment(total).isReadOnly()).isFalse();
    }

    @Test
    void theEntryIsTheFirstInstructionWhateverItsSection() {
        a.data().dq(1);
        a.section(new Section(".text.hot", SectionKind.TEXT)).mov(RAX, 7).ret();
        NativeCode code = NativeCode.load(a.assemble());

        assertThat(code.function(LOOKUP, LongSupplier.class).getAsLong()).isEqualTo(7);
        assertThat(code.segment().byteSize()).isEqualTo(8);
    }

    @Test
    void withoutInstructionsTheSegmentIsThatOfTheData() {
        a.data().dq(5);

        NativeCode code = NativeCode.load(a.assemble());

        assertThat(code.segment().get(JAVA_LONG, 0)).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(code::entry)
                .withMessage("there is nothing to run at the first byte");
    }

    private static String permissions(MemorySegment segment) {
        return ProcSelf.permissions(segment.address()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void workTogether(MappingMethod method) {
        CodeCache cache = CachesByMethod.using(method);
        NativeCode code = cache.loader().load(accumulator());
        LongUnaryOperator accumulate =
                code.entry("accumulate").function(LOOKUP, LongUnaryOperator.class);
        LongSupplier count = code.entry("count").function(LOOKUP, LongSupplier.class);

        assertThat(accumulate.applyAsLong(5)).isEqualTo(1050);
        assertThat(accumulate.applyAsLong(-7)).isEqualTo(980);
        assertThat(count.getAsLong()).isEqualTo(2);
        assertThat(code.segment("scale").get(JAVA_LONG, 0)).isEqualTo(10);
        code.segment("total").set(JAVA_LONG, 0, 7);
        assertThat(accumulate.applyAsLong(0)).isEqualTo(7);
    }

    @Test
    void ofEachLoadAreItsOwn() {
        CodeCache cache = CodeCache.builder().build();
        Code code = accumulator();
        try (UnloadableCode used = cache.loader().loadConfined(code)) {
            used.segment("calls").set(JAVA_LONG, 0, 42);
        }
        NativeCode fresh = cache.loader().load(code);
        NativeCode other = cache.loader().load(code);

        fresh.segment("total").set(JAVA_LONG, 0, 1);
        assertThat(fresh.segment("calls").get(JAVA_LONG, 0)).isZero();
        assertThat(other.segment("total").get(JAVA_LONG, 0)).isEqualTo(1000);
    }

    @Test
    void ofTheUsersAreLoaded() {
        Section cold = new Section(".text.cold", SectionKind.TEXT);
        Label far = a.label("far");
        a.jmp(far);
        a.section(cold).bind(far).mov(RAX, 3).ret();

        NativeCode code = NativeCode.load(a.assemble());
        assertThat(code.function(LOOKUP, LongSupplier.class).getAsLong()).isEqualTo(3);
        assertThat(code.entry(far).function(LOOKUP, LongSupplier.class).getAsLong()).isEqualTo(3);
    }

    @Test
    void countInTheStatisticsAndAreUnloaded() {
        CodeCache cache = CodeCache.builder().build();
        try (UnloadableCode code = cache.loader().loadConfined(accumulator())) {
            assertThat(code.segment().scope().isAlive()).isTrue();
            assertThat(cache.statistics().loaded()).isEqualTo(1);
            long cell = CachesByMethod.cell(cache); // of .text and .rodata
            assertThat(cache.statistics().used()).isEqualTo(2 * cell + 64 + 64);
        }
        assertThat(cache.statistics().loaded()).isZero();
        assertThat(cache.statistics().used()).isZero();
    }

    @Test
    void segmentsHaveTheSizeOfTheirSymbol() {
        NativeCode code = NativeCode.load(accumulator());

        assertThat(code.segment("count").byteSize())
                .isLessThan(code.segment("accumulate").byteSize())
                .isPositive();
        assertThat(code.segment("count").address())
                .isEqualTo(
                        code.segment("accumulate").address()
                                + code.segment("accumulate").byteSize());
        assertThat(code.segment("scale").byteSize()).isEqualTo(8);
    }

    @Test
    void onlyInstructionsAreEntered() {
        NativeCode code = NativeCode.load(accumulator());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> code.entry("total"))
                .withMessage("there is nothing to run at symbol 'total'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> code.entry(scale))
                .withMessage("there is nothing to run at label 'scale'");
        NativeCode data = NativeCode.load(new Assembler().data().dq(1).assemble());
        assertThatIllegalArgumentException()
                .isThrownBy(data::entry)
                .withMessage("there is nothing to run at the first byte");
    }

    @Test
    void unknownAndLocalSymbolsAreRejected() {
        Label local = a.label("local");
        a.bind(local);
        NativeCode code = NativeCode.load(accumulator());

        for (String name : new String[] {"local", "absent"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> code.entry(name))
                    .withMessageStartingWith("the code does not export '" + name + "' but [")
                    .withMessageContaining("accumulate");
        }
    }

    @Test
    void loadedCodeIsLinkedToOtherCode() {
        NativeCode library = NativeCode.load(accumulator());
        Assembler b = new Assembler();
        Label external = b.external("accumulate");
        b.mov(RDI, 3).jmp(external);
        Code client = b.assemble();

        LongSupplier call =
                CodeCache.standard()
                        .loader()
                        .resolving(library.symbols())
                        .load(client)
                        .function(LOOKUP, LongSupplier.class);
        assertThat(call.getAsLong()).isEqualTo(1030);
        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> NativeCode.load(client))
                .withMessageContaining("'accumulate'");
    }

    @Test
    void constantsAreReachedFromCode() {
        a.mov(RAX, m64(a.constant64(0x1234_5678_9ABC_DEF0L))).ret();

        assertThat(NativeCode.load(a.assemble()).function(LOOKUP, LongSupplier.class).getAsLong())
                .isEqualTo(0x1234_5678_9ABC_DEF0L);
    }

    @Test
    void addressesOfData() {
        Label word = a.label("word");
        a.lea(RAX, rip(word)).ret();
        a.data().bind(word).dq(1);

        try (Arena arena = Arena.ofConfined()) {
            NativeCode code = NativeCode.load(a.assemble(), arena);
            assertThat(code.function(LOOKUP, LongSupplier.class).getAsLong())
                    .isEqualTo(code.segment(word).address());
        }
    }
}
