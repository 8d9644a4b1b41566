package dev.asm64.operand;

/** The register AL, which some instructions demand as an operand, such as IN and OUT. */
public final class Al extends Reg8 {
    Al() {
        super(0);
    }
}
