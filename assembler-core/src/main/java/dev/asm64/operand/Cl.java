package dev.asm64.operand;

/** The register CL, which the shifts and rotates by a variable count demand. */
public final class Cl extends Reg8 {
    Cl() {
        super(1);
    }
}
