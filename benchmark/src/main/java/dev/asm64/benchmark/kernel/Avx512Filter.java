package dev.asm64.benchmark.kernel;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.K1;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.YMM0;
import static dev.asm64.operand.Registers.YMM1;
import static dev.asm64.operand.Registers.ZMM0;
import static dev.asm64.operand.Registers.ZMM1;
import static dev.asm64.operand.Registers.ZMM16;
import static dev.asm64.operand.Registers.ZMM17;
import static dev.asm64.operand.Registers.ZMM18;
import static dev.asm64.operand.Registers.ZMM2;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;

/** {@link Avx2Filter} with AVX-512. */
public final class Avx512Filter extends Assembler {
    private static final int ROUND = 16;
    private static final int LESS = 1;
    private static final int LESS_OR_EQUAL = 2;

    /**
     * @param low the smallest discount
     * @param high the largest discount
     * @param limit what the quantity is below
     */
    public Avx512Filter(int low, int high, int limit) {
        Label round = label("round");
        vpbroadcastd(ZMM16, m32(constant32(low)));
        vpbroadcastd(ZMM17, m32(constant32(high - low)));
        vpbroadcastd(ZMM18, m32(constant32(limit)));
        vpxor(XMM0, XMM0, XMM0);
        bind(round);
        vmovdqu32(ZMM1, m512(RDX)).vpsubd(ZMM1, ZMM1, ZMM16);
        vpcmpud(K1, ZMM1, ZMM17, LESS_OR_EQUAL);
        vmovdqu32(ZMM2, m512(RSI)).vpcmpd(K1.k(K1), ZMM2, ZMM18, LESS);
        vpmulld(ZMM1.kz(K1), ZMM2, m512(RDI)).vpaddd(ZMM0, ZMM0, ZMM1);
        int step = ROUND * Integer.BYTES;
        add(RDI, step).add(RSI, step).add(RDX, step).sub(RCX, ROUND).jnz(round);
        vextracti64x4(YMM1, ZMM0, 1).vpaddd(YMM0, YMM0, YMM1);
        vextracti128(XMM1, YMM0, 1).vpaddd(XMM0, XMM0, XMM1);
        vphaddd(XMM0, XMM0, XMM0).vphaddd(XMM0, XMM0, XMM0).vmovd(EAX, XMM0);
        vzeroupper().ret();
    }
}
