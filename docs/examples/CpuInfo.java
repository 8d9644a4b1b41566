import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EBX;
import static dev.asm64.operand.Registers.ECX;
import static dev.asm64.operand.Registers.EDX;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RBX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.function.LongSupplier;

/**
 * Two instructions that Java has no words for: CPUID tells the processor's name, RDTSC its time.
 */
final class CpuInfo {
    private static final int BRAND_STRING = 0x80000002;
    private static final int LEAVES = 3;
    private static final int BYTES_PER_LEAF = 16;

    private interface Brand {
        void write(MemorySegment target);
    }

    /** Three leaves of CPUID have 16 characters each, in four registers. */
    private static Code brand() {
        Assembler a = new Assembler();
        a.push(RBX); // which CPUID overwrites and the caller needs
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            int at = leaf * BYTES_PER_LEAF;
            a.mov(EAX, BRAND_STRING + leaf).cpuid();
            a.mov(m32(RDI, at), EAX).mov(m32(RDI, at + 4), EBX);
            a.mov(m32(RDI, at + 8), ECX).mov(m32(RDI, at + 12), EDX);
        }
        return a.pop(RBX).ret().assemble();
    }

    /** RDTSC returns its 64 bits in two registers. */
    private static Code timeStamp() {
        return new Assembler().rdtsc().shl(RDX, 32).or(RAX, RDX).ret().assemble();
    }

    public static void main(String[] arguments) {
        Brand brand = NativeCode.load(brand()).function(MethodHandles.lookup(), Brand.class);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(LEAVES * BYTES_PER_LEAF + 1); // with its NUL
            brand.write(name);
            System.out.println("processor: " + name.getString(0).strip());
        }

        LongSupplier clock =
                NativeCode.load(timeStamp()).function(MethodHandles.lookup(), LongSupplier.class);
        long start = clock.getAsLong();
        long end = clock.getAsLong();
        System.out.println("cycles between two calls: " + (end - start));
    }
}
