import static dev.asm64.operand.Memory.m256;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.YMM0;
import static dev.asm64.operand.Registers.YMM1;
import static dev.asm64.operand.Registers.YMM2;
import static dev.asm64.operand.Registers.YMM3;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.operand.Ymm;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;

/**
 * The dot product of two arrays of floats with AVX and FMA: RDI and RSI point to the arrays, RDX is
 * their length, XMM0 the result.
 *
 * <p>Four sums are made in parallel, since a fused multiply-add takes four cycles and two can start
 * in each; 32 numbers a round.
 */
final class DotProduct extends Assembler {
    private static final Ymm[] SUMS = {YMM0, YMM1, YMM2, YMM3};
    private static final int LANES = 8;
    private static final int ROUND = SUMS.length * LANES;

    private interface Dot {
        float of(MemorySegment a, MemorySegment b, long length);
    }

    private DotProduct() {
        for (Ymm sum : SUMS) {
            vxorps(sum, sum, sum);
        }
        rounds();
        vaddps(YMM0, YMM0, YMM1).vaddps(YMM2, YMM2, YMM3).vaddps(YMM0, YMM0, YMM2);
        addLanes();
        rest();
        vzeroupper().ret();
    }

    private void rounds() {
        Label round = label("round");
        Label done = label("rounds done");
        sub(RDX, ROUND).jb(done);
        bind(round);
        for (int i = 0; i < SUMS.length; i++) {
            Ymm factor = Ymm.of(SUMS.length + i);
            int at = i * LANES * Float.BYTES;
            vmovups(factor, m256(RDI, at)).vfmadd231ps(SUMS[i], factor, m256(RSI, at));
        }
        add(RDI, ROUND * Float.BYTES).add(RSI, ROUND * Float.BYTES);
        sub(RDX, ROUND).jae(round);
        bind(done);
    }

    /** Adds the eight lanes of YMM0 into XMM0. */
    private void addLanes() {
        vextractf128(XMM1, YMM0, 1).vaddps(XMM0, XMM0, XMM1);
        vhaddps(XMM0, XMM0, XMM0).vhaddps(XMM0, XMM0, XMM0);
    }

    /** The numbers after the last whole round, one by one. */
    private void rest() {
        Label next = label("next");
        Label done = label("done");
        add(RDX, ROUND).jz(done);
        bind(next);
        vmovss(XMM1, m32(RDI)).vfmadd231ss(XMM0, XMM1, m32(RSI));
        add(RDI, Float.BYTES).add(RSI, Float.BYTES);
        dec(RDX).jnz(next);
        bind(done);
    }

    public static void main(String[] arguments) {
        Dot dot =
                NativeCode.load(new DotProduct().assemble())
                        .function(MethodHandles.lookup(), Dot.class);
        for (int length : new int[] {0, 3, 32, 1000}) {
            float[] a = new float[length];
            float[] b = new float[length];
            float expected = 0;
            for (int i = 0; i < length; i++) {
                a[i] = i % 7;
                b[i] = i % 5 - 2;
                expected += a[i] * b[i]; // small whole numbers: the order of adding does not matter
            }
            try (Arena arena = Arena.ofConfined()) {
                float result =
                        dot.of(
                                arena.allocateFrom(ValueLayout.JAVA_FLOAT, a),
                                arena.allocateFrom(ValueLayout.JAVA_FLOAT, b),
                                length);
                System.out.println(length + " numbers: " + result + ", in Java " + expected);
            }
        }
    }
}
