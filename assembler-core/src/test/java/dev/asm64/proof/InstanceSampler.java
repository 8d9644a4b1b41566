package dev.asm64.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chooses operands for an instruction method. */
final class InstanceSampler {
    private InstanceSampler() {}

    /**
     * Different instances in which each systematic operand of each parameter occurs, in different
     * combinations; the same ones in each run.
     *
     * @param number how many at least, if there are that many combinations
     */
    static Set<Instance> systematic(InstructionMethod method, int number) {
        Random random = new Random(method.toString().hashCode());
        List<List<Sample>> samples = new ArrayList<>();
        long combinations = 1;
        int longest = 1;
        for (int i = 0; i < method.operandTypes().size(); i++) {
            List<Sample> list = OperandSamplers.of(method, i).systematic();
            samples.add(list);
            combinations *= list.size();
            longest = Math.max(longest, list.size());
        }
        long wanted = Math.min(combinations, Math.max(number, longest));
        Set<Instance> instances = new LinkedHashSet<>();
        List<Deck> decks = samples.stream().map(list -> new Deck(list, random)).toList();
        for (int dealt = 0; dealt < longest || instances.size() < wanted; dealt++) {
            instances.add(new Instance(method, decks.stream().map(Deck::next).toList()));
        }
        return instances;
    }

    /** Deals all samples in random order, then all again in another one. */
    private static final class Deck {
        private final List<Sample> samples;
        private final Random random;
        private int dealt;

        Deck(List<Sample> samples, Random random) {
            this.samples = new ArrayList<>(samples);
            this.random = random;
        }

        Sample next() {
            if (dealt % samples.size() == 0) {
                Collections.shuffle(samples, random);
            }
            return samples.get(dealt++ % samples.size());
        }
    }

    static Instance random(InstructionMethod method, Random random) {
        List<Sample> operands = new ArrayList<>();
        for (int i = 0; i < method.operandTypes().size(); i++) {
            operands.add(OperandSamplers.of(method, i).random(random));
        }
        return new Instance(method, operands);
    }
}
