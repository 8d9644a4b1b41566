package dev.asm64.proof;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.ECX;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDX;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.PlacedCode;
import dev.asm64.elf.ElfObject;
import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Code placed by us has the bytes that GNU ld computes for the same object file at the same
 * addresses, for every kind of relocation that an assembler makes.
 */
class GnuLdPropertyTest {
    private static final Section NEAR = new Section(".near", SectionKind.RODATA);
    private static final Section FAR = new Section(".far", SectionKind.DATA);

    /** All kinds of references, from near to text, from text to near and far, and to outside. */
    private static Code everyRelocation() {
        Assembler a = new Assembler();
        Label text = a.label("text");
        Label near = a.label("near");
        Label far = a.label("far");
        Label anonymous = a.label();
        Label outside = a.external("outside");
        a.nop().bind(text);
        a.call(outside).jmp(outside).jne(outside); // PLT32
        a.lea(RAX, rip(far, 8)).cmp(m32(anonymous, -4), 1000).jmp(far); // PC32
        a.jrcxz(near).shortJump().jmp(near); // PC8
        a.xbegin(outside);
        a.mov(EAX, far.plus(8)).mov(ECX, outside.plus(0)); // 32
        a.mov(RAX, far.plus(8)).push(near.plus(-1)).mov(RDX, outside.plus(0)); // 32S
        a.movabs(RAX, far.plus(8)).mov(ECX, far.minus(text)); // 64, PC32
        a.section(NEAR).align(8).bind(near).dd(1);
        a.db(text.minus(near)).dw(text.minus(near).plus(3)); // PC8, PC16
        a.dd(text.minus(near)).dd(outside.minus(near).plus(-1)); // PC32
        a.dq(far.minus(near)).dq(outside.minus(near)); // PC64
        a.section(FAR).align(16).bind(far);
        a.dd(text).dd(near.plus(100)).dd(outside); // 32
        a.dq(far.plus(-1)).dq(outside.plus(5)).bind(anonymous).dq(anonymous); // 64
        return a.assemble();
    }

    /** The two that are missing are the sizes of distances within a section. */
    @Example
    void thereIsAnExampleOfEveryRelocation() {
        Set<RelocationType> types = EnumSet.noneOf(RelocationType.class);
        everyRelocation()
                .sections()
                .forEach(section -> section.relocations().forEach(r -> types.add(r.type())));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(types)))
                .containsExactlyInAnyOrder(RelocationType.R_X86_64_8, RelocationType.R_X86_64_16);
    }

    @Property(tries = 40)
    @NeedsProgram("ld")
    void placedByUsEqualsLinkedByGnuLd(
            @ForAll @LongRange(min = 0x100, max = 0x7000_0000L) long base,
            @ForAll @IntRange(min = 0x1000, max = 0x0F00_0000) int distance,
            @ForAll @LongRange(min = 0x100, max = 0x7FFF_0000L) long outside)
            throws IOException {
        Code code = everyRelocation();
        long text = base & ~15;
        long near = text + code.section(".text").orElseThrow().size() + 15 & ~15;
        long far = text + distance & ~15;
        ObjectFile linked = link(ElfObject.write(code), text, near, far, outside);

        PlacedCode placed =
                code.place(
                        section ->
                                switch (section.name()) {
                                    case ".text" -> text;
                                    case ".near" -> near;
                                    default -> far;
                                },
                        (name, type) -> OptionalLong.of(outside));

        for (Section section : new Section[] {Section.TEXT, NEAR, FAR}) {
            assertThat(placed.bytes(section))
                    .as(section.name())
                    .isEqualTo(linked.bytes(section.name()));
        }
    }

    private static ObjectFile link(byte[] object, long text, long near, long far, long outside)
            throws IOException {
        Path input = Files.createTempFile("ours", ".o");
        Path output = Files.createTempFile("linked", "");
        try {
            Files.write(input, object);
            Process ld =
                    new ProcessBuilder(
                                    "ld",
                                    "--section-start=.text=0x%x".formatted(text),
                                    "--section-start=.near=0x%x".formatted(near),
                                    "--section-start=.far=0x%x".formatted(far),
                                    "--defsym=outside=0x%x".formatted(outside),
                                    "--no-check-sections",
                                    "-e0",
                                    "-o",
                                    output.toString(),
                                    input.toString())
                            .redirectErrorStream(true)
                            .start();
            try (InputStream messages = ld.getInputStream()) {
                String report = new String(messages.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(ld.waitFor()).as(report).isZero();
            }
            return new ObjectFile(Files.readAllBytes(output));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(input);
            Files.delete(output);
        }
    }
}
