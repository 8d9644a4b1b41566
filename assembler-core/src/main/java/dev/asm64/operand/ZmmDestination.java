package dev.asm64.operand;

/**
 * A 512-bit vector register as a destination that may be masked: Zmm itself, or what its {@link
 * Zmm#k k} and {@link Zmm#kz kz} return.
 */
public abstract sealed class ZmmDestination extends Register permits Zmm, MaskedZmm, ZeroMaskedZmm {
    ZmmDestination(int encoding) {
        super(encoding);
    }

    @Override
    String name() {
        return "zmm" + number();
    }
}
