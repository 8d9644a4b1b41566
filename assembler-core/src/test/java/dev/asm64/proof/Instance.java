package dev.asm64.proof;

import java.util.List;

/** An instruction method with operands chosen for it. */
record Instance(InstructionMethod method, List<Sample> operands) {

    /** The call as the user writes it. */
    String java() {
        return method.call(operands.stream().map(Sample::java).toList());
    }

    /** The operands in Intel syntax. */
    List<String> intel() {
        return operands.stream().map(Sample::intel).toList();
    }

    String mnemonic() {
        return method.mnemonic();
    }

    /** Whether the parameters have these types, by their names. */
    boolean takes(String types) {
        return method.toString().endsWith("(" + types + ")");
    }

    /** Whether an operand is the absolute address of 64 bits beside the accumulator. */
    boolean takesAddress() {
        return method.takesAddress();
    }
}
