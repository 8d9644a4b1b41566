package dev.asm64;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.elf.ElfObject;
import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.DuplicateSymbolException;
import dev.asm64.error.IllegalSectionException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.error.UnresolvedSymbolException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolResolver;
import dev.asm64.object.SymbolType;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Several codes linked by the names of their symbols. */
class LinkingTest {
    /** Calls a function that it does not define, and reads a variable of its own. */
    private static final class Caller extends Assembler {
        final Label variable = label("variable");
        final Label twice = label("twice");

        Caller() {
            global(twice).bind(twice).call(external("callee")).add(EAX, m32(variable)).ret();
            data().align(4).bind(variable).dd(5);
        }
    }

    private static final class Callee extends Assembler {
        final Label callee = label("callee");

        Callee() {
            nop().global(callee).align(8).bind(callee).mov(EAX, m32(external("shared"))).ret();
            data().db(7);
        }
    }

    private static final class Shared extends Assembler {
        Shared() {
            Label shared = label("shared");
            data().db(1, 2, 3).global(shared).bind(shared).dd(9);
        }
    }

    /** As GNU as and ld -r -o all.o caller.o callee.o shared.o; ld -Ttext=0x1000 compute it. */
    @Test
    void referencesFindTheirSymbols() {
        Caller caller = new Caller();
        Callee callee = new Callee();
        Code code =
                Code.link(List.of(caller.assemble(), callee.assemble(), new Shared().assemble()));

        PlacedCode placed =
                code.place(
                        section -> section.equals(Section.TEXT) ? 0x1000 : 0x2000,
                        SymbolResolver.NONE);

        // call callee (0x1018); add eax, [variable] (0x2000); ret; padding to 16;
        // nop, padding to 8; mov eax, [shared] (0x2008); ret
        assertThat(HexFormat.of().formatHex(placed.bytes(Section.TEXT)))
                .isEqualTo(
                        "e813000000"
                                + "0305f50f0000"
                                + "c3"
                                + "0f1f4000"
                                + "90"
                                + "0f1f8000000000"
                                + "8b05ea0f0000"
                                + "c3");
        assertThat(HexFormat.of().formatHex(placed.bytes(Section.DATA)))
                .isEqualTo("05000000" + "07" + "010203" + "09000000");
        assertThat(placed.address("callee")).isEqualTo(0x1018);
        assertThat(placed.address(callee.callee)).isEqualTo(0x1018);
        assertThat(placed.address(caller.variable)).isEqualTo(0x2000);
        assertThat(code.exported())
                .extracting(Symbol::name)
                .containsExactlyInAnyOrder("twice", "callee", "shared");
        assertThat(code.symbols()).allMatch(Symbol::isDefined);
    }

    @Test
    void whatNobodyExportsStaysExternal() {
        Code code = Code.link(List.of(new Caller().assemble(), new Callee().assemble()));

        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> code.placedAt(0))
                .withMessageContaining("'shared' used at 0x1a of .text;");
        PlacedCode placed =
                code.place(
                        section -> section.equals(Section.TEXT) ? 0x1000 : 0x2000,
                        (name, type) ->
                                name.equals("shared")
                                        ? OptionalLong.of(0x3000)
                                        : OptionalLong.empty());
        assertThat(Bytes.signed32(placed.bytes(Section.TEXT), 0x1A)).isEqualTo(0x3000 - 0x101E);
    }

    @Test
    void eachReferenceIsResolvedOnce() {
        Assembler a = new Assembler();
        Code code = a.call(a.external("f")).dq(a.external("g")).assemble();
        List<String> asked = new ArrayList<>();
        SymbolResolver late =
                (name, type) -> {
                    asked.add(name);
                    return asked.size() > 1 ? OptionalLong.of(0) : OptionalLong.empty();
                };

        assertThatExceptionOfType(UnresolvedSymbolException.class)
                .isThrownBy(() -> code.place(_ -> 0, late))
                .withMessageContaining(": 'f' used at 0x1 of .text;");
        assertThat(asked).containsExactly("f", "g");
    }

    @Test
    void duplicatesAreAllListed() {
        Code caller = new Caller().assemble();
        Code callee = new Callee().assemble();

        assertThatExceptionOfType(DuplicateSymbolException.class)
                .isThrownBy(() -> Code.link(List.of(caller, callee, caller, callee, caller)))
                .withMessage(
                        "Symbols exported more than once: 'twice' by codes 1 and 3 and 5; 'callee'"
                                + " by codes 2 and 4; export each by one code");
    }

    @Test
    void sectionsOfOneNameAreOfOneKind() {
        Section odd = new Section(".data", SectionKind.RODATA);
        Code code = new Assembler().section(odd).db(1).assemble();

        assertThatExceptionOfType(IllegalSectionException.class)
                .isThrownBy(() -> Code.link(List.of(new Caller().assemble(), code)))
                .withMessage(
                        "Section .data is DATA in one place and RODATA in another; use one kind, or"
                                + " two names");
    }

    @Test
    void distancesThatDoNotFitNameSymbolPlaceAndDistance() {
        Code code = new Caller().assemble();

        assertThatExceptionOfType(DisplacementOutOfRangeException.class)
                .isThrownBy(
                        () ->
                                code.place(
                                        section -> 0x1000,
                                        (name, type) -> OptionalLong.of(0x1_0000_0000L)))
                .withMessage(
                        "R_X86_64_PLT32 at 0x1 of .text to symbol 'callee': the field is at 0x1001,"
                                + " the symbol at 0x100000000, the distance 4294963195, legal are"
                                + " -2147483648 to 2147483647; place them nearer to each other");
    }

    /** Each thread at addresses of its own; the code is the same afterwards. */
    @Test
    void manyThreadsPlaceTheSameCode() {
        Caller caller = new Caller();
        Code code = Code.link(List.of(caller.assemble(), new Callee().assemble()));
        String before = code.toString();

        IntStream.range(0, 2000)
                .parallel()
                .forEach(
                        i -> {
                            long base = 0x10000L * (i + 1);
                            PlacedCode placed =
                                    code.place(
                                            section ->
                                                    section.equals(Section.TEXT)
                                                            ? base
                                                            : base + 0x2000 + i,
                                            (name, type) -> OptionalLong.of(base + 0x5000));
                            byte[] text = placed.bytes(Section.TEXT);
                            assertThat(base + 11 + Bytes.signed32(text, 7))
                                    .isEqualTo(placed.address(caller.variable))
                                    .isEqualTo(base + 0x2000 + i);
                            assertThat(base + 0x1E + Bytes.signed32(text, 0x1A))
                                    .isEqualTo(base + 0x5000);
                        });

        assertThat(code).hasToString(before);
    }

    /** The first code that has the label says where it is. */
    @Test
    void labelsOfTwoCodesOfOneAssembler() {
        Assembler assembler = new Assembler();
        Label early = assembler.label("early");
        Label late = assembler.label("late");
        Code first = assembler.bind(early).nop().assemble();
        Code second = assembler.bind(late).ret().assemble();
        Code linked = Code.link(List.of(first, second));

        assertThat(linked).hasToString("90" + "90c3");
        assertThat(linked.offsetOf(early)).isZero();
        assertThat(linked.offsetOf(late)).isEqualTo(2);
        Label never = assembler.label("never");
        assertThatExceptionOfType(UnboundLabelException.class)
                .isThrownBy(() -> linked.offsetOf(never));
    }

    @Test
    void linkingNothingAndOne() {
        assertThat(Code.link(List.of()).size()).isZero();
        Code one = new Shared().assemble();
        assertThat(Code.link(List.of(one)).sections()).isEqualTo(one.sections());
        assertThat(Code.link(List.of(one)).symbols()).isEqualTo(one.symbols());
    }

    @Test
    void featuresAreAllThatAnyNeeds() {
        Code popcnt = new Assembler().popcnt(EAX, EAX).assemble();
        Code andn = new Assembler().andn(EAX, EAX, EAX).assemble();

        assertThat(Code.link(List.of(popcnt, andn)).features())
                .containsExactlyInAnyOrder(CpuFeature.POPCNT, CpuFeature.BMI1);
    }

    /** Two entries for one external symbol would be a contradiction in the object file. */
    @Test
    void anExternalSymbolIsOneHoweverMuchTheCodesKnowOfIt() {
        Assembler unknown = new Assembler();
        unknown.call(unknown.external("g"));
        Assembler known = new Assembler();
        known.function(known.external("g")).jmp(known.external("g"));

        Code code = Code.link(List.of(unknown.assemble(), known.assemble()));

        Symbol g = Symbol.external("g", SymbolType.FUNCTION);
        assertThat(code.symbols()).containsExactly(g);
        assertThat(code.section(".text").orElseThrow().relocations())
                .hasSize(2)
                .allMatch(relocation -> relocation.symbol().equals(g));
        assertThat(ElfObject.read(ElfObject.write(code)).symbols()).containsExactly(g);
    }

    @Test
    void localSymbolsOfOneNameAndPlaceStay() {
        Assembler a = new Assembler();
        Code code = a.bind(a.label("x")).bind(a.label("x")).ret().assemble();

        assertThat(Code.link(List.of(code)).symbols()).isEqualTo(code.symbols()).hasSize(2);
    }
}
