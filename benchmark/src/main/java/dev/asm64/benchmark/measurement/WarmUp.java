package dev.asm64.benchmark.measurement;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs what is measured until the just-in-time compiler has had nothing to do for a while: how long
 * that takes depends on the machine, and on what else it does.
 */
final class WarmUp {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);

    private WarmUp() {}

    static void untilCompiled(Runnable operation) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long start = System.nanoTime();
        long changed = start;
        long compiled = compiler.getTotalCompilationTime();
        long now = start;
        while (now - changed < QUIET && now - start < LIMIT) {
            operation.run();
            now = System.nanoTime();
            long total = compiler.getTotalCompilationTime();
            if (total != compiled) {
                compiled = total;
                changed = now;
            }
        }
    }
}
