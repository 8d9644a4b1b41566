package dev.asm64.operand;

import dev.asm64.layout.LabelDefinition;

/**
 * A place in the code of one assembler: the target of jumps, the address of data. Created by {@code
 * Assembler.label}, used before or after it is bound to its place by {@code Assembler.bind}.
 *
 * <p>A label is an identity: two labels of the same name are two places.
 */
public sealed interface Label permits LabelDefinition {
    /**
     * The name given at creation, for messages and listings.
     *
     * @return the name; empty for an anonymous label
     */
    String name();
}
