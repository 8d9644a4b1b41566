package dev.asm64.operand;

/** A 512-bit vector register under merge masking, {@code zmm1{k1}}. */
public final class MaskedZmm extends ZmmDestination {
    MaskedZmm(Zmm register, K mask) {
        super(maskedEncoding(register, mask));
    }
}
