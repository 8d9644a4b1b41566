package dev.asm64.elf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Object files are linked by GCC and GNU ld with C, and read without complaint by readelf. */
class ElfObjectLinkTest {
    private static final Code CODE = new LinkedWithC().assemble();

    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-no-pie",
                "-fPIE -pie",
                "-no-pie -Wl,-z,now",
                "-fPIE -pie -Wl,-z,now",
                "-fPIE -pie -Wl,-z,relro,-z,text,--fatal-warnings"
            })
    void cCallsUsAndWeCallC(String options) throws IOException {
        Skip.unless(Command.isInstalled("gcc"), "there is no GCC to link with");
        Files.writeString(directory.resolve("main.c"), LinkedWithC.MAIN);
        Files.write(directory.resolve("ours.o"), ElfObject.write(CODE));
        List<String> gcc = new ArrayList<>(List.of("gcc", "-Wall", "-o", "main", "main.c"));
        gcc.add("ours.o");
        gcc.addAll(List.of(options.split(" ")));

        assertThat(Command.run(directory, gcc)).isEqualTo(new Command.Result(0, ""));
        assertThat(Command.run(directory, "./main"))
                .isEqualTo(new Command.Result(0, LinkedWithC.OUTPUT));
    }

    @Test
    void objdumpShowsOurNames() throws IOException {
        Skip.unless(Command.isInstalled("objdump"), "there is no objdump");
        Files.write(directory.resolve("ours.o"), ElfObject.write(CODE));

        assertThat(Command.run(directory, "objdump", "-dr", "ours.o").output())
                .contains("<add>:", "<compare>:", "<sort_four>:", "<greet>:")
                .contains("R_X86_64_PLT32\tqsort-0x4", "R_X86_64_PC32\tcounter-0x4");
    }

    @Test
    void readelfHasNothingToSay() throws IOException {
        Skip.unless(Command.isInstalled("readelf"), "there is no readelf");
        Files.write(directory.resolve("ours.o"), ElfObject.write(CODE));

        Command.Result result = Command.run(directory, "readelf", "-aW", "ours.o");

        assertThat(result.status()).isZero();
        assertThat(result.output().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("warning", "error", "corrupt");
        assertThat(result.output())
                .containsPattern("\\.text +PROGBITS .* AX ")
                .containsPattern("\\.rodata +PROGBITS .*  A ")
                .containsPattern("\\.data +PROGBITS .* WA ")
                .containsPattern("\\.bss +NOBITS .* WA ")
                .containsPattern("\\.note\\.GNU-stack +PROGBITS")
                .containsPattern(" 5 FUNC    LOCAL  DEFAULT    1 compare")
                .containsPattern(" 4 OBJECT  GLOBAL DEFAULT    3 counter")
                .containsPattern(" 0 FUNC    GLOBAL DEFAULT    1 add")
                .containsPattern(" NOTYPE  GLOBAL DEFAULT  UND qsort");
    }

    /** The note is ours alone: nothing of it is in the program. */
    @Test
    void theProgramHasNoTraceOfTheNote() throws IOException {
        Skip.unless(Command.isInstalled("ld"), "there is no GNU ld to link with");
        Skip.unless(Command.isInstalled("gcc"), "there is no GCC to link with");
        Skip.unless(Command.isInstalled("readelf"), "there is no readelf");
        Files.write(directory.resolve("ours.o"), ElfObject.write(CODE));
        Command.Result ld =
                Command.run(directory, "ld", "-r", "-o", "again.o", "ours.o", "--fatal-warnings");
        assertThat(ld).isEqualTo(new Command.Result(0, ""));
        Files.writeString(directory.resolve("main.c"), LinkedWithC.MAIN);
        Command.run(directory, "gcc", "-o", "main", "main.c", "ours.o");

        assertThat(Command.run(directory, "readelf", "-SW", "main").output())
                .contains(".note.ABI-tag")
                .doesNotContain("asm64");
    }

    /** A call from another section, which goes through a stub as with GNU as. */
    @Test
    void aSharedLibraryCallsItsExportedFunctions() throws IOException {
        Skip.unless(Command.isInstalled("ld"), "there is no GNU ld to link with");
        Assembler a = new Assembler();
        Label f = a.label("f");
        a.global(f).function(f).bind(f).ret().end(f);
        a.section(new Section(".text.cold", SectionKind.TEXT)).call(f).ret();
        Files.write(directory.resolve("ours.o"), ElfObject.write(a.assemble()));

        assertThat(Command.run(directory, "ld", "-shared", "-o", "ours.so", "ours.o"))
                .isEqualTo(new Command.Result(0, ""));
    }
}
