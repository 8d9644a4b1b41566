package dev.asm64.operand;

/**
 * An opmask register as a destination that may be masked: K itself, or what its {@link K#k k}
 * returns.
 */
public abstract sealed class KDestination extends Register permits K, MaskedK {
    KDestination(int encoding) {
        super(encoding);
    }

    @Override
    String name() {
        return "k" + number();
    }
}
