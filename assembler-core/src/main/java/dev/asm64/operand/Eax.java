package dev.asm64.operand;

/** The register EAX, which some instructions demand as an operand, such as IN and OUT. */
public final class Eax extends Reg32 {
    Eax() {
        super(0);
    }
}
