package dev.asm64.elf;

import org.junit.jupiter.api.Assumptions;

/** Tests that this machine cannot run are skipped, and say why. */
final class Skip {
    private Skip() {}

    static void unless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("Skipped: " + reason);
            Assumptions.abort(reason);
        }
    }

    static void when(boolean condition, String reason) {
        unless(!condition, reason);
    }
}
