package dev.asm64.operand;

/**
 * The register FS, which with GS is what PUSH and POP take of the segment registers in 64-bit mode.
 */
public final class Fs extends SegmentReg {
    Fs() {
        super(4);
    }
}
