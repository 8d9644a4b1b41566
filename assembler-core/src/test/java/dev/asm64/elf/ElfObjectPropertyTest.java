package dev.asm64.elf;

import static dev.asm64.operand.Registers.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.error.ElfFormatException;
import dev.asm64.operand.Label;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.Arrays;
import java.util.zip.CRC32;

/** What is written is read back; what is damaged is rejected, with one exception. */
class ElfObjectPropertyTest {
    private static final Code CODE = sample();
    private static final byte[] FILE = ElfObject.write(CODE);
    private static final int CHECKSUM = checksumOffset();

    private static Code sample() {
        Assembler assembler = new LinkedWithC();
        assembler.text().align(32).vaddpd(ZMM1, ZMM2, ZMM3).andn(EAX, EAX, EAX);
        return assembler.assemble();
    }

    private static void assertEqual(Code read, Code written) {
        assertThat(read.sections()).isEqualTo(written.sections());
        assertThat(read.symbols()).isEqualTo(written.symbols());
        assertThat(read.features()).isEqualTo(written.features()).isNotEmpty();
    }

    @Example
    void whatIsWrittenIsReadBack() {
        assertEqual(ElfObject.read(FILE), CODE);
        assertThat(ElfObject.write(ElfObject.read(FILE))).isEqualTo(FILE);
        assertThat(ElfObject.read(ElfObject.write(new Assembler().assemble())).size()).isZero();
    }

    @Property(tries = 3000)
    void aTruncatedFileIsRejected(@ForAll @IntRange(max = 5000) int length) {
        assertRejected(Arrays.copyOf(FILE, length % FILE.length));
    }

    @Property(tries = 3000)
    void aFlippedByteIsRejected(
            @ForAll @IntRange(max = 5000) int place,
            @ForAll @IntRange(min = 1, max = 255) int bits) {
        byte[] damaged = FILE.clone();
        damaged[place % FILE.length] ^= (byte) bits;

        assertRejected(damaged);
    }

    /** Also where the checksum does not help, because it was computed anew. */
    @Property(tries = 20_000)
    void aFlippedByteUnderARightChecksumIsReadOrRejected(
            @ForAll @IntRange(max = 5000) int place,
            @ForAll @IntRange(min = 1, max = 255) int bits) {
        byte[] damaged = FILE.clone();
        damaged[place % FILE.length] ^= (byte) bits;
        sign(damaged);

        Throwable thrown = catchThrowable(() -> ElfObject.read(damaged));

        assertThat(thrown == null || thrown instanceof ElfFormatException)
                .as("%s", thrown)
                .isTrue();
    }

    @Example
    void foreignFilesAreRejected() {
        assertRejected(new byte[0]);
        assertRejected("#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertRejected(new byte[10_000]);
        assertRejected(executable());
    }

    private static byte[] executable() {
        Assembler assembler = new Assembler();
        Label start = assembler.label();
        return ElfExecutable.write(assembler.bind(start).ret().assemble(), start);
    }

    private static void assertRejected(byte[] file) {
        assertThatExceptionOfType(ElfFormatException.class).isThrownBy(() -> ElfObject.read(file));
    }

    private static int checksumOffset() {
        String text = new String(FILE, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.indexOf("asm64\0\0\0") + 8;
    }

    private static void sign(byte[] file) {
        Arrays.fill(file, CHECKSUM, CHECKSUM + 4, (byte) 0);
        CRC32 crc = new CRC32();
        crc.update(file);
        for (int i = 0; i < 4; i++) {
            file[CHECKSUM + i] = (byte) (crc.getValue() >> 8 * i);
        }
    }
}
