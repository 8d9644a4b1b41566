package dev.asm64;

import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.error.DuplicateSymbolException;
import dev.asm64.error.IllegalNameException;
import dev.asm64.error.IllegalSectionException;
import dev.asm64.error.LabelBoundTwiceException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.object.Section;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

/** Labels as symbols. */
class SymbolsTest {
    private final Assembler assembler = new Assembler();
    private final Label f = assembler.label("f");

    @Test
    void localExportedAndExternal() {
        Label table = assembler.label("table");
        Label inner = assembler.label("inner");
        assembler.global(f).function(f).nop().bind(f).nop().bind(inner).ret().end(f);
        assembler.bind(assembler.label()).call(assembler.external("puts"));
        assembler.data().object(table).bind(table).dq(1, 2).end(table);

        assertThat(assembler.assemble().symbols())
                .containsExactly(
                        new Symbol(
                                "table",
                                SymbolBinding.LOCAL,
                                SymbolType.OBJECT,
                                Section.DATA,
                                0,
                                16),
                        new Symbol(
                                "inner", SymbolBinding.LOCAL, SymbolType.NONE, Section.TEXT, 2, 0),
                        new Symbol(
                                "f", SymbolBinding.GLOBAL, SymbolType.FUNCTION, Section.TEXT, 1, 2),
                        Symbol.external("puts", SymbolType.NONE));
    }

    /** The size is that of the final code: the jump in it becomes short. */
    @Test
    void sizesAreThoseOfTheFinalCode() {
        Label end = assembler.label();
        assembler.bind(f).jmp(end).bind(end).ret().end(f);

        assertThat(assembler.assemble().symbols().getFirst().size()).isEqualTo(3);
    }

    @Test
    void externalIsTheSameLabelEachTime() {
        assertThat(assembler.external("puts")).isSameAs(assembler.external("puts"));
    }

    @Test
    void anExternalLabelIsNotBound() {
        Label puts = assembler.external("puts");

        assertThatExceptionOfType(LabelBoundTwiceException.class)
                .isThrownBy(() -> assembler.bind(puts))
                .withMessage(
                        "bind: label 'puts' is external, so it has its place elsewhere; use a label"
                                + " made by label(name)");
    }

    @Test
    void duplicates() {
        assembler.global(f).global(f).external("g");

        assertThatExceptionOfType(DuplicateSymbolException.class)
                .isThrownBy(() -> assembler.global(assembler.label("f")))
                .withMessage("global: symbol 'f' is exported already; use another name");
        assertThatExceptionOfType(DuplicateSymbolException.class)
                .isThrownBy(() -> assembler.global(assembler.label("g")))
                .withMessage("global: symbol 'g' is external already; use another name");
        assertThatExceptionOfType(DuplicateSymbolException.class)
                .isThrownBy(() -> assembler.global(assembler.external("g")))
                .withMessage("global: symbol 'g' is external already; use another name");
        assertThatExceptionOfType(DuplicateSymbolException.class)
                .isThrownBy(() -> assembler.external("f"))
                .withMessage("external: symbol 'f' is defined here; use its label");
        assertThat(assembler.bind(f).assemble().exported())
                .singleElement()
                .extracting(Symbol::name)
                .isEqualTo("f");
    }

    @Test
    void anExportedLabelNeedsANameAndAPlace() {
        assertThatExceptionOfType(IllegalNameException.class)
                .isThrownBy(() -> assembler.global(assembler.label()))
                .withMessage("global: 'label1' has no name; use a label made by label(name)");
        assembler.global(f);
        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(assembler::assemble)
                .withMessage(
                        "Labels used but not bound: 'f' used at global; bind each to its place");
    }

    @Test
    void anEndIsInTheSectionOfItsStart() {
        assembler.bind(f).nop().data();

        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(() -> assembler.end(f))
                .withMessage(
                        "end: label 'f' is not bound in the current section .data; legal are labels"
                                + " bound in it");
    }
}
