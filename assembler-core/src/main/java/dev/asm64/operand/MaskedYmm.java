package dev.asm64.operand;

/** A 256-bit vector register under merge masking, {@code ymm1{k1}}. */
public final class MaskedYmm extends YmmDestination {
    MaskedYmm(Ymm register, K mask) {
        super(maskedEncoding(register, mask));
    }
}
