package dev.asm64.operand;

/** The register RAX, which MOVABS demands as the register to load or store. */
public final class Rax extends Reg64 {
    Rax() {
        super(0);
    }
}
