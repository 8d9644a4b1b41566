package dev.asm64.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Compares the bytes of each instruction method with those of independent assemblers. */
class InstructionsOracleTest {
    private static final int INSTANCES = 64;
    private static final int BATCH = 20_000;

    private final CallEvaluator evaluator = new CallEvaluator();
    private final List<Oracle> oracles = List.of(new GnuAssembler(), new LlvmAssembler());
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> totals = new TreeMap<>();
    private final Corpus corpus = new Corpus();

    /** An instance that our assembler takes, and its bytes in hexadecimal. */
    private record Encoded(Instance instance, String bytes) {
        @Override
        public String toString() {
            return instance.java() + " = " + bytes;
        }
    }

    @Test
    void independentAssemblersConfirmTheBytesOfEachMethod() throws IOException {
        List<Encoded> batch = new ArrayList<>();
        for (InstructionMethod method : InstructionMethod.all()) {
            count("methods");
            List<Encoded> accepted = accepted(InstanceSampler.systematic(method, INSTANCES));
            if (accepted.size() < INSTANCES) {
                accepted = accepted(InstanceSampler.systematic(method, 4 * INSTANCES));
            }
            if (accepted.isEmpty()) {
                errors.add("no instance accepted: " + method);
            }
            batch.addAll(accepted);
            if (batch.size() > BATCH) {
                compare(batch);
                batch.clear();
            }
        }
        compare(batch);
        totals.forEach((what, number) -> System.out.printf("oracle: %,10d %s%n", number, what));
        assertThat(errors).isEmpty();
        if (Boolean.getBoolean("oracle.update")) {
            corpus.write();
        }
    }

    private List<Encoded> accepted(Set<Instance> instances) {
        List<Encoded> accepted = new ArrayList<>();
        for (Instance instance : instances) {
            count("tried");
            try {
                CallEvaluator.Emission emission = evaluator.evaluate(instance.java());
                if (emission.method().equals(instance.method().method())) {
                    String bytes = HexFormat.of().formatHex(emission.bytes());
                    accepted.add(new Encoded(instance, bytes));
                } else {
                    count("calls of a method for fewer registers");
                }
            } catch (IllegalOperandException | DisplacementOutOfRangeException e) {
                count("rejected by us");
            }
        }
        return accepted;
    }

    private void compare(List<Encoded> batch) throws IOException {
        totals.merge("instances", batch.size(), Integer::sum);
        List<List<String>> texts = new ArrayList<>();
        List<List<Answer>> answers = new ArrayList<>();
        for (Oracle oracle : oracles) {
            List<String> lines = batch.stream().map(e -> oracle.text(e.instance)).toList();
            texts.add(lines);
            answers.add(oracle.assemble(lines));
        }
        for (int i = 0; i < batch.size(); i++) {
            List<Judgement> judgements = new ArrayList<>();
            StringJoiner said = new StringJoiner("; ");
            for (int o = 0; o < oracles.size(); o++) {
                String version = oracles.get(o).version();
                String text = texts.get(o).get(i);
                Answer answer = answers.get(o).get(i);
                judgements.add(judge(batch.get(i), version, text, answer));
                said.add("%s of '%s': %s".formatted(version, text, answer));
            }
            if (judgements.stream().noneMatch(j -> j == Judgement.AGREES)) {
                count(
                        judgements.contains(Judgement.BY_POLICY)
                                ? "confirmed by policy only"
                                : "confirmed by none");
            }
            if (judgements.stream().allMatch(j -> j == Judgement.UNKNOWN)) {
                errors.add(batch.get(i) + " is confirmed by none: " + said);
            }
        }
    }

    private enum Judgement {
        AGREES,
        BY_POLICY,
        DISAGREES,
        UNKNOWN
    }

    private Judgement judge(Encoded encoded, String version, String text, Answer answer) {
        if (answer.isRejection()) {
            count("unknown to " + version);
            return Judgement.UNKNOWN;
        }
        if (answer.toString().equals(encoded.bytes)) {
            count("agreeing with " + version);
            corpus.add(encoded.instance, known(encoded, text, version));
            return Judgement.AGREES;
        }
        for (PolicyChoice choice : PolicyChoice.ALL) {
            if (choice.explains(version, encoded.instance, encoded.bytes, answer.toString())) {
                String reason = version + " " + choice.reason();
                count("by policy: " + reason);
                corpus.addByPolicy(encoded.instance, known(encoded, text, reason));
                return Judgement.BY_POLICY;
            }
        }
        count("disagreeing with " + version);
        errors.add("%s, but %s makes %s of %s".formatted(encoded, version, answer, text));
        return Judgement.DISAGREES;
    }

    private static KnownBytes known(Encoded encoded, String text, String assembler) {
        return new KnownBytes(encoded.instance.java(), text, encoded.bytes, assembler);
    }

    private void count(String what) {
        totals.merge(what, 1, Integer::sum);
    }
}
