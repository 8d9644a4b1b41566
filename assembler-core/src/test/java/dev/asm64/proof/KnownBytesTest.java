package dev.asm64.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Compares our bytes with those of assemblers for the calls of the corpus. */
class KnownBytesTest {
    private final CallEvaluator evaluator = new CallEvaluator();

    @Test
    void eachCallMakesTheKnownBytesAndEachMethodIsCalled() throws IOException {
        List<String> differences = new ArrayList<>();
        Set<Method> called = new HashSet<>();
        for (KnownBytes known : KnownBytes.read()) {
            try {
                CallEvaluator.Emission emission = evaluator.evaluate(known.call());
                called.add(emission.method());
                for (byte[] bytes : List.of(emission.bytes(), emission.repeated())) {
                    String ours = HexFormat.of().formatHex(bytes);
                    if (!ours.equals(known.bytes())) {
                        differences.add(known + ": our bytes are " + ours);
                    }
                }
            } catch (RuntimeException e) {
                differences.add(known + ": " + e);
            }
        }
        List<InstructionMethod> uncalled =
                InstructionMethod.all().stream()
                        .filter(method -> !called.contains(method.method()))
                        .toList();

        assertThat(differences).isEmpty();
        assertThat(uncalled).as("methods without a line in " + KnownBytes.FILE).isEmpty();
    }
}
