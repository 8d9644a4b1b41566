package dev.asm64.operand;

/**
 * A 128-bit vector register as a destination that may be masked: Xmm itself, or what its {@link
 * Xmm#k k} and {@link Xmm#kz kz} return.
 */
public abstract sealed class XmmDestination extends Register permits Xmm, MaskedXmm, ZeroMaskedXmm {
    XmmDestination(int encoding) {
        super(encoding);
    }

    @Override
    String name() {
        return "xmm" + number();
    }
}
