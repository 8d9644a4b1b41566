package dev.asm64.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the generator leaves in the folder of sources. */
class GeneratedFilesTest {
    @TempDir private Path folder;

    @Test
    void areThoseOfTheTableAlone() throws IOException {
        Files.writeString(folder.resolve("features.isa"), "BMI1 : Bits.\n");
        Files.writeString(folder.resolve("a.isa"), "nop BMI1 : Does nothing.\n  -  90\n");
        Path sources = folder.resolve("sources");
        Path removed = sources.resolve("dev/asm64/RemovedInstructions.java");
        Path removedOperand = sources.resolve("dev/asm64/operand/Removed.java");
        Files.createDirectories(removedOperand.getParent());
        Files.writeString(removed, "class RemovedInstructions {}");
        Files.writeString(removedOperand, "class Removed {}");

        Generator.generate(folder, sources, folder);

        assertThat(removed).doesNotExist();
        assertThat(removedOperand).doesNotExist();
        assertThat(sources.resolve("dev/asm64/CpuFeature.java")).exists();
        assertThat(sources.resolve("dev/asm64/operand/Memory.java")).exists();
    }
}
