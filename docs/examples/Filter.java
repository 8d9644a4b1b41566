import static dev.asm64.operand.Memory.m256;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m32bcst;
import static dev.asm64.operand.Memory.m512;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Registers.K1;
import static dev.asm64.operand.Registers.R8;
import static dev.asm64.operand.Registers.R9;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM1;
import static dev.asm64.operand.Registers.YMM0;
import static dev.asm64.operand.Registers.YMM1;
import static dev.asm64.operand.Registers.YMM2;
import static dev.asm64.operand.Registers.YMM3;
import static dev.asm64.operand.Registers.ZMM0;
import static dev.asm64.operand.Registers.ZMM1;
import static dev.asm64.operand.Registers.ZMM2;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.CpuFeature;
import dev.asm64.operand.Label;
import dev.asm64.operand.Reg64;
import dev.asm64.runtime.HostCpu;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Compiles the filter of a query such as {@code select sum(price) where quantity < 24 and discount
 * > 4} over columns of ints: with AVX-512 where the processor has it, else with AVX2, else for one
 * row after the other.
 *
 * <p>The code is a function of the columns, in RDI, RSI and RDX, and the number of rows, in RCX. R9
 * counts the rows done, RAX takes the sum.
 */
final class Filter extends Assembler {
    private enum Column {
        QUANTITY(RDI),
        DISCOUNT(RSI),
        PRICE(RDX);

        private final Reg64 address;

        Column(Reg64 address) {
            this.address = address;
        }
    }

    private record Condition(Column column, char comparison, int constant) {
        /** Parses such as {@code quantity < 24}. */
        static Condition parse(String text) {
            String[] words = text.strip().split(" ");
            return new Condition(
                    Column.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    words[1].charAt(0),
                    Integer.parseInt(words[2]));
        }

        boolean isLess() {
            return comparison == '<';
        }
    }

    /** How many rows are done at once, the widest first. */
    private enum Width {
        AVX512,
        AVX2,
        ONE_ROW
    }

    private interface Sum {
        long of(MemorySegment quantity, MemorySegment discount, MemorySegment price, long rows);
    }

    private final List<Condition> conditions;

    private Filter(String where, Width width) {
        conditions = Arrays.stream(where.split("and")).map(Condition::parse).toList();
        xor(RAX, RAX);
        xor(R9, R9);
        switch (width) {
            case AVX512 -> rowsWithAvx512();
            case AVX2 -> rowsWithAvx2();
            case ONE_ROW -> {}
        }
        repeat(1, this::row); // all rows, or those after the last whole vector
        ret();
    }

    /** Emits a loop that does some rows at once as long as there are so many. */
    private void repeat(int rows, Runnable body) {
        Label next = label("next");
        Label test = label("test");
        jmp(test);
        bind(next);
        body.run();
        add(R9, rows);
        bind(test);
        lea(R8, ptr(R9, rows)).cmp(R8, RCX).jbe(next);
    }

    private void row() {
        Label skip = label("skip");
        for (Condition condition : conditions) {
            cmp(m32(condition.column.address, R9, 4), condition.constant);
            if (condition.isLess()) {
                jge(skip);
            } else {
                jle(skip);
            }
        }
        movsxd(R8, m32(RDX, R9, 4)).add(RAX, R8);
        bind(skip);
    }

    /**
     * Comparisons make masks; a masked load of the prices makes 0 of those that are not asked for.
     */
    private void rowsWithAvx512() {
        vpxorq(ZMM0, ZMM0, ZMM0);
        repeat(
                16,
                () -> {
                    kxnorw(K1, K1, K1); // all rows
                    for (Condition condition : conditions) {
                        var constant = m32bcst(constant32(condition.constant)).to16();
                        vmovdqu32(ZMM1, m512(condition.column.address, R9, 4));
                        if (condition.isLess()) {
                            vpcmpltd(K1.k(K1), ZMM1, constant);
                        } else {
                            vpcmpnled(K1.k(K1), ZMM1, constant);
                        }
                    }
                    vmovdqu32(ZMM1.kz(K1), m512(RDX, R9, 4));
                    vpmovsxdq(ZMM2, YMM1).vpaddq(ZMM0, ZMM0, ZMM2);
                    vextracti64x4(YMM1, ZMM1, 1);
                    vpmovsxdq(ZMM2, YMM1).vpaddq(ZMM0, ZMM0, ZMM2);
                });
        vextracti64x4(YMM1, ZMM0, 1).vpaddq(YMM0, YMM0, YMM1);
        sumOfLanes();
    }

    /** Comparisons make lanes of ones or zeros, which select the prices by a bitwise AND. */
    private void rowsWithAvx2() {
        vpxor(YMM0, YMM0, YMM0);
        repeat(
                8,
                () -> {
                    vpcmpeqd(YMM2, YMM2, YMM2); // all rows
                    for (Condition condition : conditions) {
                        vmovdqu(YMM1, m256(condition.column.address, R9, 4));
                        vpbroadcastd(YMM3, m32(constant32(condition.constant)));
                        if (condition.isLess()) {
                            vpcmpgtd(YMM1, YMM3, YMM1);
                        } else {
                            vpcmpgtd(YMM1, YMM1, YMM3);
                        }
                        vpand(YMM2, YMM2, YMM1);
                    }
                    vpand(YMM1, YMM2, m256(RDX, R9, 4));
                    vpmovsxdq(YMM2, XMM1).vpaddq(YMM0, YMM0, YMM2);
                    vextracti128(XMM1, YMM1, 1);
                    vpmovsxdq(YMM2, XMM1).vpaddq(YMM0, YMM0, YMM2);
                });
        sumOfLanes();
    }

    private void sumOfLanes() {
        vextracti128(XMM1, YMM0, 1).vpaddq(XMM0, XMM0, XMM1);
        vpsrldq(XMM1, XMM0, 8).vpaddq(XMM0, XMM0, XMM1);
        vmovq(RAX, XMM0).vzeroupper();
    }

    /** Compiles for the widest vectors whose instructions the processor has. */
    private static Sum compile(String where) {
        Set<CpuFeature> host = HostCpu.features();
        for (Width width : Width.values()) {
            Code code = new Filter(where, width).assemble();
            if (host.containsAll(code.features())) {
                System.out.println("compiled for " + width);
                return NativeCode.load(code).function(MethodHandles.lookup(), Sum.class);
            }
        }
        throw new AssertionError("code for single rows needs no feature");
    }

    public static void main(String[] arguments) {
        int rows = 100_003;
        int[] quantity = column(rows, row -> row * 7 % 50);
        int[] discount = column(rows, row -> row * 3 % 11);
        int[] price = column(rows, row -> 1000 + row % 100_000);
        long expected = 0;
        for (int row = 0; row < rows; row++) {
            if (quantity[row] < 24 && discount[row] > 4 && discount[row] < 8) {
                expected += price[row];
            }
        }

        Sum sum = compile("quantity < 24 and discount > 4 and discount < 8");
        try (Arena arena = Arena.ofConfined()) {
            long result =
                    sum.of(
                            arena.allocateFrom(ValueLayout.JAVA_INT, quantity),
                            arena.allocateFrom(ValueLayout.JAVA_INT, discount),
                            arena.allocateFrom(ValueLayout.JAVA_INT, price),
                            rows);
            System.out.println("sum of the prices: " + result + ", in Java " + expected);
        }
    }

    private static int[] column(int rows, IntUnaryOperator valueOfRow) {
        return IntStream.range(0, rows).map(valueOfRow).toArray();
    }
}
