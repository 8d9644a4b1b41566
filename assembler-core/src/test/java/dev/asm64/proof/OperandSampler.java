package dev.asm64.proof;

import java.util.List;
import java.util.Random;

/** Chooses operands of one type. */
interface OperandSampler {
    /** Operands with every property that matters to the encoding. */
    List<Sample> systematic();

    /** Any operand. */
    default Sample random(Random random) {
        return systematic().get(random.nextInt(systematic().size()));
    }
}
