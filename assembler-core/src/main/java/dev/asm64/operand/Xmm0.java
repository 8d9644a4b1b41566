package dev.asm64.operand;

/** The register XMM0, which some SSE4.1 and SHA instructions demand as their last operand. */
public final class Xmm0 extends Xmm {
    Xmm0() {
        super(0);
    }
}
