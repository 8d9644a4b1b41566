package dev.asm64.operand;

import dev.asm64.layout.LabelDefinition;

/**
 * A place in the code of one assembler: the target of jumps, the address of data. Created by {@code
 * Assembler.label}, used before or after it is bound to its place by {@code Assembler.bind}.
 *
 * <p>A label is an identity: two labels of the same name are two places. A label made by {@code
 * Assembler.external} stands for a symbol that other code defines.
 */
public sealed interface Label permits LabelDefinition {
    /**
     * The name given at creation, for messages and listings.
     *
     * @return the name; empty for an anonymous label
     */
    String name();

    /**
     * An address at a distance from this label, for data and immediates.
     *
     * @param offset in bytes, may be negative
     * @return the address
     */
    default LabelAddress plus(int offset) {
        return new LabelAddress(this, offset);
    }

    /**
     * The distance from another label to this one, for data and immediates.
     *
     * @param from where the distance is counted from
     * @return the distance
     * @throws NullPointerException if the label is null
     */
    default LabelDistance minus(Label from) {
        return new LabelDistance(from, this, 0);
    }
}
