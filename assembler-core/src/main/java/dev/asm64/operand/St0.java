package dev.asm64.operand;

/**
 * The register ST0, the top of the x87 stack, which most x87 arithmetic demands as one of its
 * operands.
 */
public final class St0 extends St {
    St0() {
        super(0);
    }
}
