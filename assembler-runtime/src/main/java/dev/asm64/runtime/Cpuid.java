package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EBX;
import static dev.asm64.operand.Registers.ECX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.EDX;
import static dev.asm64.operand.Registers.ESI;
import static dev.asm64.operand.Registers.R8;
import static dev.asm64.operand.Registers.R9;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RBX;
import static dev.asm64.operand.Registers.RDX;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.runtime.memory.Libc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The instructions CPUID and XGETBV. */
final class Cpuid {
    /** Leaves are counted in ranges; the first leaf of each tells the last. */
    private static final int RANGE = 0x80000000;

    private static final int OSXSAVE = 1 << 27;

    private final NativeCode code;
    private final Label xgetbv;

    Cpuid() {
        Assembler a = new Assembler();
        xgetbv = a.label("xgetbv");
        cpuid(a);
        a.bind(xgetbv);
        xgetbv(a);
        code = CodeCache.standard().loader().loadUnchecked(a.assemble());
    }

    /** {@code void cpuid(int leaf, int subleaf, int[4] registers)}. */
    private static void cpuid(Assembler a) {
        a.mov(R8, RDX);
        a.mov(R9, RBX);
        a.mov(EAX, EDI);
        a.mov(ECX, ESI);
        a.cpuid();
        a.mov(m32(R8), EAX);
        a.mov(m32(R8, 4), EBX);
        a.mov(m32(R8, 8), ECX);
        a.mov(m32(R8, 12), EDX);
        a.mov(RBX, R9);
        a.ret();
    }

    /** {@code long xgetbv()}, of XCR0. */
    private static void xgetbv(Assembler a) {
        a.xor(ECX, ECX);
        a.xgetbv();
        a.shl(RDX, 32);
        a.or(RAX, RDX);
        a.ret();
    }

    /** EAX, EBX, ECX and EDX of a leaf; zeros if there is no such leaf. */
    int[] read(int leaf, int subleaf) {
        int last = execute(leaf & RANGE, 0)[0];
        boolean exists = Integer.compareUnsigned(leaf, last) <= 0;
        return exists ? execute(leaf, subleaf) : new int[4];
    }

    private int[] execute(int leaf, int subleaf) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment registers = arena.allocate(JAVA_INT, 4);
            Libc.call(code.segment(), leaf, subleaf, registers.address(), 0, 0, 0);
            return registers.toArray(JAVA_INT);
        }
    }

    /** The state that the operating system saves; 0 if it saves none by XSAVE. */
    long xcr0() {
        boolean enabled = (read(1, 0)[2] & OSXSAVE) != 0;
        return enabled ? Libc.call(code.segment(xgetbv), 0, 0, 0, 0, 0, 0) : 0;
    }
}
