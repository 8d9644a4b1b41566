package dev.asm64.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.CpuFeature;
import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.IllegalOperandException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Random operands for each method; an independent disassembler reads back what was asked for. */
class DisassemblyPropertyTest {
    /** Features whose instructions objdump 2.40 does not know. */
    private static final Set<String> UNKNOWN_FEATURES =
            Set.of(
                    "APX_F",
                    "AVX10_2",
                    "CMPCCXADD",
                    "SM3",
                    "SM4",
                    "SHA512",
                    "MOVRS",
                    "RAO_INT",
                    "USER_MSR",
                    "AMX_AVX512",
                    "AMX_TF32",
                    "AMX_MOVRS",
                    "AMX_COMPLEX",
                    "AMX_FP8",
                    "TSE",
                    "AVX_VNNI_INT16",
                    "MSR_IMM",
                    "LKGS",
                    "FRED");

    private final CallEvaluator evaluator = new CallEvaluator();

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @NeedsProgram("objdump")
    void objdumpReadsWhatWasAskedFor(@ForAll Random random) throws IOException {
        List<Instance> instances = new ArrayList<>();
        List<byte[]> encodings = new ArrayList<>();
        for (InstructionMethod method : InstructionMethod.all()) {
            Instance instance = InstanceSampler.random(method, random);
            try {
                CallEvaluator.Emission emission = evaluator.evaluate(instance.java());
                if (emission.method().equals(method.method())
                        && isKnown(emission.code().features())) {
                    instances.add(instance);
                    encodings.add(emission.bytes());
                }
            } catch (IllegalOperandException | DisplacementOutOfRangeException e) {
                // The types allow it, the architecture does not.
            }
        }
        List<Objdump.Decoded> decoded = Objdump.decode(encodings);

        List<String> differences = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            String expected = ObjdumpSyntax.text(instances.get(i), decoded.get(i).address());
            String actual = ObjdumpText.of(decoded.get(i));
            if (decoded.get(i).length() != encodings.get(i).length
                    || !ObjdumpText.areEqual(expected, actual)) {
                differences.add(instances.get(i).java() + ": " + expected + " | " + actual);
            }
        }
        assertThat(instances).hasSizeGreaterThan(5000);
        assertThat(differences).isEmpty();
    }

    private static boolean isKnown(Set<CpuFeature> features) {
        Set<String> names =
                features.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        names.retainAll(UNKNOWN_FEATURES);
        return names.isEmpty();
    }
}
