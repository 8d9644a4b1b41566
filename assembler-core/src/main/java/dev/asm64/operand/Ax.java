package dev.asm64.operand;

/** The register AX, which some instructions demand as an operand, such as IN and OUT. */
public final class Ax extends Reg16 {
    Ax() {
        super(0);
    }
}
