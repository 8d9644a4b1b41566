package dev.asm64.operand;

/** A 512-bit vector register under zeroing masking, {@code zmm1{k1}{z}}. */
public final class ZeroMaskedZmm extends ZmmDestination {
    ZeroMaskedZmm(Zmm register, K mask) {
        super(zeroMaskedEncoding(register, mask));
    }
}
