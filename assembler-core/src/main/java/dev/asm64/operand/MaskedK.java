package dev.asm64.operand;

/** An opmask register under a mask, {@code k2{k1}}. */
public final class MaskedK extends KDestination {
    MaskedK(K register, K mask) {
        super(maskedEncoding(register, mask));
    }
}
