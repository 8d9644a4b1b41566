package dev.asm64.operand;

/** A 128-bit vector register under zeroing masking, {@code xmm1{k1}{z}}. */
public final class ZeroMaskedXmm extends XmmDestination {
    ZeroMaskedXmm(Xmm register, K mask) {
        super(zeroMaskedEncoding(register, mask));
    }
}
