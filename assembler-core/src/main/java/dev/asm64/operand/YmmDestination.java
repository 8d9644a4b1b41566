package dev.asm64.operand;

/**
 * A 256-bit vector register as a destination that may be masked: Ymm itself, or what its {@link
 * Ymm#k k} and {@link Ymm#kz kz} return.
 */
public abstract sealed class YmmDestination extends Register permits Ymm, MaskedYmm, ZeroMaskedYmm {
    YmmDestination(int encoding) {
        super(encoding);
    }

    @Override
    String name() {
        return "ymm" + number();
    }
}
