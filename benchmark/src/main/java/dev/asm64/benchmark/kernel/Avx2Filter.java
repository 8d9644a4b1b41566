package dev.asm64.benchmark.kernel;

import static dev.asm64.operand.Memory.m256;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.YMM0;
import static dev.asm64.operand.Registers.YMM1;
import static dev.asm64.operand.Registers.YMM10;
import static dev.asm64.operand.Registers.YMM2;
import static dev.asm64.operand.Registers.YMM3;
import static dev.asm64.operand.Registers.YMM4;
import static dev.asm64.operand.Registers.YMM8;
import static dev.asm64.operand.Registers.YMM9;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;

/**
 * The query select sum(price * quantity) where discount between ... and ... and quantity &lt; ...,
 * as int filter(int* rdi, int* rsi, int* rdx, long rcx) with AVX2: the columns price, quantity and
 * discount, and the number of rows, a multiple of {@link #ROUND}.
 */
public final class Avx2Filter extends Assembler {
    static final int ROUND = 8;

    /**
     * @param low the smallest discount
     * @param high the largest discount
     * @param limit what the quantity is below
     */
    public Avx2Filter(int low, int high, int limit) {
        Label round = label("round");
        vpbroadcastd(YMM8, m32(constant32(low - 1)));
        vpbroadcastd(YMM9, m32(constant32(high + 1)));
        vpbroadcastd(YMM10, m32(constant32(limit)));
        vpxor(YMM0, YMM0, YMM0);
        bind(round);
        vmovdqu(YMM1, m256(RDX)).vpcmpgtd(YMM2, YMM1, YMM8).vpcmpgtd(YMM3, YMM9, YMM1);
        vmovdqu(YMM4, m256(RSI)).vpcmpgtd(YMM1, YMM10, YMM4);
        vpand(YMM2, YMM2, YMM3).vpand(YMM1, YMM1, YMM2).vpand(YMM1, YMM1, m256(RDI));
        vpmulld(YMM1, YMM1, YMM4).vpaddd(YMM0, YMM0, YMM1);
        int step = ROUND * Integer.BYTES;
        add(RDI, step).add(RSI, step).add(RDX, step).sub(RCX, ROUND).jnz(round);
        vextracti128(XMM1, YMM0, 1).vpaddd(XMM0, XMM0, XMM1);
        vphaddd(XMM0, XMM0, XMM0).vphaddd(XMM0, XMM0, XMM0).vmovd(EAX, XMM0);
        vzeroupper().ret();
    }
}
