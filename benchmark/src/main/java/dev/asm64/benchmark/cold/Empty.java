package dev.asm64.benchmark.cold;

/** A process that does nothing. */
final class Empty {
    private Empty() {}

    public static void main(String[] arguments) {}
}
