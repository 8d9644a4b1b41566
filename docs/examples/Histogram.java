import static dev.asm64.operand.Memory.m128;
import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.ECX;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.XMM0;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.operand.Xmm;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Random;

/**
 * Counts how often each byte occurs: RDI points to the bytes, RSI is their number, RDX points to
 * the counts.
 *
 * <p>There are four tables of counts, which take turns and are added at the end: in one, the second
 * of two equal bytes would have to wait until the first is stored.
 */
final class Histogram extends Assembler {
    private static final int TABLES = 4;
    private static final int COUNTS = 256;
    private static final int TABLE = COUNTS * Integer.BYTES;
    private static final int VECTOR = 16;

    private interface Counter {
        /** Counts into four tables of zeros, of which the first gets the sums. */
        void count(MemorySegment bytes, long length, MemorySegment tables);
    }

    private Histogram() {
        rounds();
        rest();
        addTables();
        ret();
    }

    private void rounds() {
        Label round = label("round");
        Label done = label("rounds done");
        sub(RSI, TABLES).jb(done);
        bind(round);
        for (int i = 0; i < TABLES; i++) {
            count(i);
        }
        add(RDI, TABLES).sub(RSI, TABLES).jae(round);
        bind(done);
    }

    /** The bytes after the last whole round, one by one. */
    private void rest() {
        Label next = label("next");
        Label done = label("done");
        add(RSI, TABLES).jz(done);
        bind(next);
        count(0);
        inc(RDI).dec(RSI).jnz(next);
        bind(done);
    }

    /** Counts the byte at a distance from RDI, in the table of that number. */
    private void count(int i) {
        movzx(EAX, m8(RDI, i)).inc(m32(RDX, RAX, Integer.BYTES, i * TABLE));
    }

    private void addTables() {
        Label next = label("add");
        mov(ECX, TABLE);
        bind(next);
        for (int i = 0; i < TABLES; i++) {
            movdqu(Xmm.of(i), m128(RDX, RCX, 1, i * TABLE - VECTOR));
        }
        for (int i = 1; i < TABLES; i++) {
            paddd(XMM0, Xmm.of(i));
        }
        movdqu(m128(RDX, RCX, 1, -VECTOR), XMM0);
        sub(RCX, VECTOR).jnz(next);
    }

    public static void main(String[] arguments) {
        Counter counter =
                NativeCode.load(new Histogram().assemble())
                        .function(MethodHandles.lookup(), Counter.class);
        int[] ofText = counts(counter, "she sells sea shells".getBytes());
        for (char letter : "aehls".toCharArray()) {
            System.out.println(letter + ": " + ofText[letter]);
        }
        for (int length : new int[] {0, 3, 4, 10_001}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            int[] expected = new int[COUNTS];
            for (byte b : bytes) {
                expected[Byte.toUnsignedInt(b)]++;
            }
            boolean equal = Arrays.equals(counts(counter, bytes), expected);
            System.out.println(length + " bytes, as in Java: " + equal);
        }
    }

    private static int[] counts(Counter counter, byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment tables = arena.allocate(ValueLayout.JAVA_INT, TABLES * COUNTS);
            counter.count(arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), bytes.length, tables);
            return tables.asSlice(0, TABLE).toArray(ValueLayout.JAVA_INT);
        }
    }
}
