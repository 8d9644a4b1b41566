package dev.asm64.operand;

/**
 * The register GS, which with FS is what PUSH and POP take of the segment registers in 64-bit mode.
 */
public final class Gs extends SegmentReg {
    Gs() {
        super(5);
    }
}
