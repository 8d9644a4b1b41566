package dev.asm64.benchmark.kernel;

import static dev.asm64.operand.Memory.m256;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.YMM0;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.operand.Ymm;

/**
 * float dot(float* rdi, float* rsi, long rdx) with AVX and FMA; the length is a multiple of {@link
 * #ROUND}.
 */
public final class DotProduct extends Assembler {
    private static final int LANES = 8;
    private static final int SUMS = 8;
    static final int ROUND = SUMS * LANES;

    public DotProduct() {
        Label round = label("round");
        for (int i = 0; i < SUMS; i++) {
            vxorps(sum(i), sum(i), sum(i));
        }
        bind(round);
        for (int i = 0; i < SUMS; i++) {
            int at = i * LANES * Float.BYTES;
            Ymm factor = Ymm.of(SUMS + i);
            vmovups(factor, m256(RDI, at)).vfmadd231ps(sum(i), factor, m256(RSI, at));
        }
        add(RDI, ROUND * Float.BYTES).add(RSI, ROUND * Float.BYTES).sub(RDX, ROUND).jnz(round);
        for (int half = SUMS / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                vaddps(sum(i), sum(i), sum(i + half));
            }
        }
        vextractf128(XMM1, YMM0, 1).vaddps(XMM0, XMM0, XMM1);
        vhaddps(XMM0, XMM0, XMM0).vhaddps(XMM0, XMM0, XMM0);
        vzeroupper().ret();
    }

    private static Ymm sum(int i) {
        return Ymm.of(i);
    }
}
