package dev.asm64.benchmark.generator;

import java.util.List;

/** A line of a sequence. */
sealed interface Statement {
    /** An instruction. */
    record Instruction(String mnemonic, List<Operand> operands) implements Statement {
        /** The bits of the longest vector register among the operands, which a broadcast fills. */
        int vectorLength() {
            return operands.stream()
                    .map(operand -> operand instanceof Operand.Masked m ? m.register() : operand)
                    .filter(Operand.Register.class::isInstance)
                    .map(Operand.Register.class::cast)
                    .filter(register -> register.kind().isVector())
                    .mapToInt(register -> register.kind().size())
                    .max()
                    .orElse(0);
        }
    }

    /** The place of a label. */
    record Bind(String label) implements Statement {}
}
