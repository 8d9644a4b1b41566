package dev.asm64.runtime;

import static dev.asm64.operand.Registers.MM0;
import static dev.asm64.operand.Registers.MM1;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.TMM0;
import static dev.asm64.operand.Registers.TMM1;
import static dev.asm64.operand.Registers.TMM2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.CpuFeature;
import dev.asm64.runtime.error.MissingCpuFeaturesException;
import dev.asm64.runtime.error.NativeMemoryException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** What the processor of this machine can do, as its kernel sees it too. */
class HostCpuTest {
    /** Features whose name in /proc/cpuinfo is not their own in lower case. */
    private static final Map<CpuFeature, String> KERNEL_NAMES =
            Map.ofEntries(
                    Map.entry(CpuFeature.AESNI, "aes"),
                    Map.entry(CpuFeature.AVX512_IFMA, "avx512ifma"),
                    Map.entry(CpuFeature.AVX512_VBMI, "avx512vbmi"),
                    Map.entry(CpuFeature.CLFSH, "clflush"),
                    Map.entry(CpuFeature.LZCNT, "abm"),
                    Map.entry(CpuFeature.PRFCHW, "3dnowprefetch"),
                    Map.entry(CpuFeature.SHA, "sha_ni"),
                    Map.entry(CpuFeature.SSE3, "pni"));

    /** Features that the kernel lists under their own name; it hides RDSEED where it is broken. */
    private static final Set<CpuFeature> LISTED =
            EnumSet.of(
                    CpuFeature.ADX,
                    CpuFeature.AVX,
                    CpuFeature.AVX2,
                    CpuFeature.AVX512BW,
                    CpuFeature.AVX512CD,
                    CpuFeature.AVX512DQ,
                    CpuFeature.AVX512ER,
                    CpuFeature.AVX512F,
                    CpuFeature.AVX512VL,
                    CpuFeature.AVX512_BF16,
                    CpuFeature.AVX512_BITALG,
                    CpuFeature.AVX512_FP16,
                    CpuFeature.AVX512_VBMI2,
                    CpuFeature.AVX512_VNNI,
                    CpuFeature.AVX512_VP2INTERSECT,
                    CpuFeature.AVX512_VPOPCNTDQ,
                    CpuFeature.AVX_VNNI,
                    CpuFeature.AMX_TILE,
                    CpuFeature.BMI1,
                    CpuFeature.BMI2,
                    CpuFeature.CLDEMOTE,
                    CpuFeature.CLFLUSHOPT,
                    CpuFeature.CLWB,
                    CpuFeature.CLZERO,
                    CpuFeature.CX16,
                    CpuFeature.F16C,
                    CpuFeature.FMA,
                    CpuFeature.FMA4,
                    CpuFeature.GFNI,
                    CpuFeature.LAHF_LM,
                    CpuFeature.MOVBE,
                    CpuFeature.MOVDIR64B,
                    CpuFeature.MOVDIRI,
                    CpuFeature.PCLMULQDQ,
                    CpuFeature.POPCNT,
                    CpuFeature.RDPRU,
                    CpuFeature.RDTSCP,
                    CpuFeature.SERIALIZE,
                    CpuFeature.SSE4A,
                    CpuFeature.SSE4_1,
                    CpuFeature.SSE4_2,
                    CpuFeature.SSSE3,
                    CpuFeature.TBM,
                    CpuFeature.VAES,
                    CpuFeature.VPCLMULQDQ,
                    CpuFeature.XOP,
                    CpuFeature.XSAVE,
                    CpuFeature.XSAVEC,
                    CpuFeature.XSAVEOPT);

    @Test
    void featuresAreThoseThatTheKernelSees() throws IOException {
        Set<String> flags = flags();
        Set<CpuFeature> known = EnumSet.copyOf(LISTED);
        known.addAll(KERNEL_NAMES.keySet());
        Set<CpuFeature> expected = EnumSet.noneOf(CpuFeature.class);
        for (CpuFeature feature : known) {
            String name = feature.name().toLowerCase(Locale.ROOT);
            if (flags.contains(KERNEL_NAMES.getOrDefault(feature, name))) {
                expected.add(feature);
            }
        }
        Set<CpuFeature> actual = EnumSet.copyOf(HostCpu.features());
        actual.retainAll(known);

        assertThat(actual).isEqualTo(expected).contains(CpuFeature.SSE3);
    }

    private static Set<String> flags() throws IOException {
        String line =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(text -> text.startsWith("flags"))
                        .findFirst()
                        .orElseThrow();
        return new TreeSet<>(Arrays.asList(line.split("[\\s:]+")));
    }

    @Test
    void codeWithFeaturesOfThisProcessorRuns() {
        Skip.when(!HostCpu.features().contains(CpuFeature.POPCNT), "the processor lacks POPCNT");
        Code code = new Assembler().mov(RAX, 0xFF).popcnt(RAX, RAX).ret().assemble();

        assertThat(
                        NativeCode.load(code)
                                .function(MethodHandles.lookup(), LongSupplier.class)
                                .getAsLong())
                .isEqualTo(8);
    }

    @Test
    void missingFeaturesAreListedWithTheirInstructions() {
        // CPUID tells of SEAM nowhere.
        Code code = new Assembler().endbr64().seamcall().seamops().ret().assemble();

        assertThatExceptionOfType(MissingCpuFeaturesException.class)
                .isThrownBy(() -> NativeCode.load(code))
                .withMessage("the code needs CPU features that are missing: SEAM for seamcall")
                .satisfies(
                        missing -> assertThat(missing.features()).containsExactly(CpuFeature.SEAM));
    }

    @Test
    void allMissingFeaturesAreListed() {
        // No processor has both.
        Code code = new Assembler().tdpbssd(TMM0, TMM1, TMM2).pfadd(MM0, MM1).assemble();

        assertThatExceptionOfType(MissingCpuFeaturesException.class)
                .isThrownBy(() -> NativeCode.load(code))
                .satisfies(
                        missing ->
                                assertThat(code.features())
                                        .containsAll(missing.features())
                                        .hasSize(2));
    }

    @Test
    void hintsRunAnywhere() {
        Code code = new Assembler().endbr64().mov(RAX, 3).ret().assemble();

        assertThat(code.features()).containsExactly(CpuFeature.CET_IBT);
        assertThat(
                        NativeCode.load(code)
                                .function(MethodHandles.lookup(), LongSupplier.class)
                                .getAsLong())
                .isEqualTo(3);
    }

    /** Asks for the features twice where no code can be loaded. */
    static final class AsksInVain {
        public static void main(String[] args) {
            if (!Mdwe.set()) {
                System.exit(Mdwe.NOT_SUPPORTED);
            }
            for (int i = 0; i < 2; i++) {
                try {
                    HostCpu.features();
                } catch (NativeMemoryException refusal) {
                    System.out.println("refused");
                }
            }
        }
    }

    @Test
    void whereNoCodeCanBeLoadedTheReasonIsToldEachTime() throws Exception {
        List<String> options = new ArrayList<>(List.of(Mdwe.CHILD_OPTIONS));
        options.add("-Ddev.asm64.runtime.mapping=MPROTECT");
        ChildJvm.Result child = ChildJvm.run(AsksInVain.class, options.toArray(String[]::new));

        Skip.when(child.exitCode() == Mdwe.NOT_SUPPORTED, Mdwe.UNKNOWN);
        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output()).isEqualTo("refused\nrefused\n");
    }
}
