package dev.asm64.operand;

/** A 256-bit vector register under zeroing masking, {@code ymm1{k1}{z}}. */
public final class ZeroMaskedYmm extends YmmDestination {
    ZeroMaskedYmm(Ymm register, K mask) {
        super(zeroMaskedEncoding(register, mask));
    }
}
