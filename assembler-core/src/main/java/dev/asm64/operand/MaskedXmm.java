package dev.asm64.operand;

/** A 128-bit vector register under merge masking, {@code xmm1{k1}}. */
public final class MaskedXmm extends XmmDestination {
    MaskedXmm(Xmm register, K mask) {
        super(maskedEncoding(register, mask));
    }
}
