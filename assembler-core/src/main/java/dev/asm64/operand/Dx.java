package dev.asm64.operand;

/** The register DX, which IN and OUT demand as the number of the port. */
public final class Dx extends Reg16 {
    Dx() {
        super(2);
    }
}
