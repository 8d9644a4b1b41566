package dev.asm64.runtime;

import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EDI;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.Assembler;
import dev.asm64.Code;

import org.junit.jupiter.api.Test;

import java.lang.invoke.MethodHandles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/**
 * Several threads that load, call and unload; two seconds, or as many as the system property {@code
 * dev.asm64.stress.seconds} says.
 */
class StressTest {
    private static final String SECONDS = "dev.asm64.stress.seconds";

    @Test
    void nothingCrashesAndNothingLeaks() throws Exception {
        ChildJvm.Result child =
                ChildJvm.run(
                        Stress.class,
                        ChildJvm.NATIVE_ACCESS,
                        "-D%s=%d".formatted(SECONDS, Integer.getInteger(SECONDS, 2)));

        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output()).contains(" rounds");
    }

    /** The threads; each has functions of several lifetimes at a time. */
    static final class Stress {
        private static final int THREADS = 4;
        private static final int ALIVE = 50;
        private static final long MOST_RESERVED = 64L << 20;

        private static final List<CodeCache> CACHES = new ArrayList<>();

        private static volatile boolean done;

        public static void main(String[] args) throws Exception {
            for (MappingMethod method : MappingMethod.values()) {
                CACHES.add(CodeCache.builder().mapping(method).build());
            }
            try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
                List<Future<Long>> results = new ArrayList<>();
                for (int seed = 0; seed < THREADS; seed++) {
                    results.add(pool.submit(worker(seed)));
                }
                Thread.sleep(1000L * Integer.getInteger(SECONDS));
                done = true;
                for (Future<Long> result : results) {
                    System.out.println(result.get() + " rounds");
                }
            }
            awaitUnloading();
            int mappings = ProcSelf.mappings().size();
            for (CodeCache cache : CACHES) {
                System.out.println(cache.mappingMethod() + ": " + cache.statistics());
                if (cache.statistics().reserved() > 1 << 20) {
                    throw new AssertionError("an empty cache keeps more than a spare pool");
                }
            }
            if (mappings > 1000) {
                throw new AssertionError("there are " + mappings + " mappings");
            }
        }

        /** What has automatic lifetime goes with the garbage. */
        private static void awaitUnloading() throws InterruptedException {
            for (int i = 0; loaded() != 0; i++) {
                if (i == 1000) {
                    throw new AssertionError(loaded() + " functions stay loaded");
                }
                System.gc();
                Thread.sleep(10);
            }
        }

        private static long loaded() {
            return CACHES.stream().mapToLong(cache -> cache.statistics().loaded()).sum();
        }

        private static Callable<Long> worker(int seed) {
            return () -> {
                Random random = new Random(seed);
                Deque<UnloadableCode> alive = new ArrayDeque<>();
                long rounds = 0;
                while (!done) {
                    CodeCache cache = CACHES.get(random.nextInt(CACHES.size()));
                    round(cache, random, alive);
                    rounds++;
                    if (cache.statistics().reserved() > MOST_RESERVED) {
                        System.gc();
                    }
                }
                alive.forEach(UnloadableCode::close);
                return rounds;
            };
        }

        private static void round(CodeCache cache, Random random, Deque<UnloadableCode> alive) {
            int constant = random.nextInt();
            Code code = adder(constant, random.nextInt(5000));
            int lifetime = random.nextInt(100);
            if (lifetime < 10) {
                check(cache.loader().load(code), constant);
            } else {
                UnloadableCode unloadable =
                        lifetime < 11
                                ? cache.loader().loadShared(code)
                                : cache.loader().loadConfined(code);
                check(unloadable, constant);
                alive.add(unloadable);
            }
            if (alive.size() > ALIVE) {
                UnloadableCode oldest = alive.remove();
                oldest.close();
                oldest.close();
            }
        }

        /** {@code int f(int x) { return x + constant; }}, and some bytes that are not reached. */
        private static Code adder(int constant, int padding) {
            Assembler a = new Assembler();
            a.mov(EAX, EDI).add(EAX, constant).ret();
            return a.zero(padding).assemble();
        }

        private static void check(NativeCode code, int constant) {
            int result =
                    code.function(MethodHandles.lookup(), IntUnaryOperator.class)
                            .applyAsInt(constant);
            if (result != 2 * constant) {
                throw new AssertionError(constant + " + " + constant + " = " + result);
            }
        }
    }
}
