package dev.asm64.benchmark.kernel;

import static dev.asm64.operand.Memory.m256;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.R8;
import static dev.asm64.operand.Registers.R8D;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.YMM0;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;

/**
 * void histogram(byte* rdi, long rsi, int* rdx) with AVX2: how often each byte occurs. The length
 * is a multiple of {@link #ROUND}. There are {@link #TABLES} tables of counts, because a run of
 * equal bytes would wait for its own stores in one; the first gets the sums.
 */
public final class Histogram extends Assembler {
    static final int TABLES = 4;
    static final int ROUND = 8;
    private static final int TABLE = 256 * Integer.BYTES;
    private static final int VECTOR = 32;
    private static final int CACHE_LINE = 64;

    public Histogram() {
        clear();
        count();
        addTables();
        vzeroupper().ret();
    }

    private void clear() {
        Label next = label("clear");
        vpxor(YMM0, YMM0, YMM0).mov(R8D, TABLES * TABLE);
        bind(next);
        vmovdqu(m256(RDX, R8, 1, -VECTOR), YMM0).sub(R8, VECTOR).jnz(next);
    }

    private void count() {
        Label next = label("count");
        align(CACHE_LINE).bind(next);
        for (int i = 0; i < ROUND; i++) {
            movzx(EAX, m8(RDI, i)).inc(m32(RDX, RAX, Integer.BYTES, i % TABLES * TABLE));
        }
        add(RDI, ROUND).sub(RSI, ROUND).jnz(next);
    }

    private void addTables() {
        Label next = label("add");
        mov(R8D, TABLE);
        bind(next);
        vmovdqu(YMM0, m256(RDX, R8, 1, -VECTOR));
        for (int table = 1; table < TABLES; table++) {
            vpaddd(YMM0, YMM0, m256(RDX, R8, 1, table * TABLE - VECTOR));
        }
        vmovdqu(m256(RDX, R8, 1, -VECTOR), YMM0).sub(R8, VECTOR).jnz(next);
    }
}
