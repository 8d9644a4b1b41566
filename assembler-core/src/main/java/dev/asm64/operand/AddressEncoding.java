package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

import java.util.Objects;

/**
 * Computes {@link MemoryOperand#encoding()} of an address once, when the operand is made: the
 * choice of ModRM.mod, of a SIB byte and of the displacement's size (Intel SDM volume 2, tables 2-2
 * and 2-3).
 */
final class AddressEncoding {
    private static final long ADDRESS_32 = MemoryOperand.ADDRESS_32 | MemoryOperand.UNCOMMON;

    /** As r/m: a SIB byte follows. As SIB.index: no index. */
    private static final int FOUR = 4;

    /** As r/m or SIB.base with mod 0: no base, a 32-bit displacement. */
    private static final int FIVE = 5;

    private AddressEncoding() {}

    static long base(Reg64 base, int displacement) {
        return base(number(base), displacement);
    }

    static long base(Reg32 base, int displacement) {
        return base(number(base), displacement) | ADDRESS_32;
    }

    static long baseIndex(Reg64 base, Reg64 index, int scale, int displacement) {
        return indexed(number(base), index(index), scale, displacement);
    }

    static long baseIndex(Reg32 base, Reg32 index, int scale, int displacement) {
        return indexed(number(base), index(index), scale, displacement) | ADDRESS_32;
    }

    /** Base and vector index; the index may be any vector register, also number 4. */
    static long baseVector(Reg64 base, Register index, int scale, int displacement) {
        return indexed(number(base), vectorIndex(index), scale, displacement);
    }

    static long index(Reg64 index, int scale, int displacement) {
        return unbased(index(index), scale, displacement);
    }

    static long index(Reg32 index, int scale, int displacement) {
        return unbased(index(index), scale, displacement) | ADDRESS_32;
    }

    static long vectorIndex(Register index, int scale, int displacement) {
        return unbased(vectorIndex(index), scale, displacement);
    }

    /**
     * A 32-bit absolute address, sign-extended: the encoding without SIB byte means RIP-relative in
     * 64-bit mode.
     */
    static long absolute(long address) {
        return withSib(sib(FOUR, 0, FIVE), absoluteDisplacement(address), 4);
    }

    static long ripRelative(int displacement) {
        return bytes(FIVE, 1, displacement, 4) | MemoryOperand.UNCOMMON;
    }

    /** Base and displacement with a SIB byte that names no index. */
    static long withSib(long base) {
        long aboveBytes = base & -1L << MemoryOperand.REX_SHIFT;
        long displacement = base >>> 8 & 0xFFFF_FFFFL;
        long sib = sib(FOUR, 0, (int) base & 7);
        return aboveBytes + (1L << MemoryOperand.SIZE_SHIFT)
                | base & 0xC0
                | FOUR
                | sib << MemoryOperand.SIB_SHIFT
                | displacement << 16;
    }

    /** Checks that an absolute address can be a sign-extended 32-bit displacement. */
    private static int absoluteDisplacement(long address) {
        if (address != (int) address) {
            throw new IllegalOperandException(
                    ("Absolute address 0x%x does not fit in a sign-extended 32-bit displacement"
                         + " (-0x80000000 to 0x7fffffff): use moffs, a base register or a label")
                            .formatted(address));
        }
        return (int) address;
    }

    private static long base(int base, int displacement) {
        int size = displacementSize(base, displacement);
        long address =
                (base & 7) == FOUR
                        ? withSib(sib(FOUR, 0, FOUR), displacement, size)
                        : bytes(base & 7, 1, displacement, size);
        return address | mod(size) | registerBits(base, 0);
    }

    private static long indexed(int base, int index, int scale, int displacement) {
        int size = displacementSize(base, displacement);
        return withSib(sib(index, scale(scale), base), displacement, size)
                | mod(size)
                | registerBits(base, 0)
                | registerBits(index, 1);
    }

    private static long unbased(int index, int scale, int displacement) {
        return withSib(sib(index, scale(scale), FIVE), displacement, 4) | registerBits(index, 1);
    }

    private static long withSib(int sib, int displacement, int displacementSize) {
        return bytes(FOUR | sib << MemoryOperand.SIB_SHIFT, 2, displacement, displacementSize);
    }

    private static long bytes(int modRmAndSib, int size, int displacement, int displacementSize) {
        return modRmAndSib
                | (displacement & 0xFFFF_FFFFL) << 8 * size
                | (long) (size + displacementSize) << MemoryOperand.SIZE_SHIFT;
    }

    private static int displacementSize(int base, int displacement) {
        if (displacement == 0 && (base & 7) != FIVE) {
            return 0;
        }
        return displacement == (byte) displacement ? 1 : 4;
    }

    /** ModRM.mod for a base and a displacement of 0, 1 or 4 bytes. */
    private static int mod(int displacementSize) {
        return displacementSize + 1 >> 1 << 6;
    }

    private static int sib(int index, int scale, int base) {
        return scale << 6 | (index & 7) << 3 | base & 7;
    }

    /** The bits of the base, place 0, or the index, place 1, that do not stand in ModRM and SIB. */
    private static long registerBits(int number, int place) {
        long high = number >> 3 & 1;
        long highest = number >> 4 & 1;
        return high << MemoryOperand.REX_SHIFT + place
                | high * MemoryOperand.REX
                | highest << MemoryOperand.HIGH_SHIFT + place
                | highest * MemoryOperand.UNCOMMON;
    }

    private static int scale(int scale) {
        return switch (scale) {
            case 1 -> 0;
            case 2 -> 1;
            case 4 -> 2;
            case 8 -> 3;
            default ->
                    throw new IllegalOperandException(
                            "Scale %d of an index: legal scales are 1, 2, 4 and 8"
                                    .formatted(scale));
        };
    }

    private static int number(Register base) {
        return Objects.requireNonNull(base, "Memory operand: base is null").number();
    }

    private static int index(Register index) {
        int number = Objects.requireNonNull(index, "Memory operand: index is null").number();
        if (number == FOUR) {
            throw new IllegalOperandException(
                    ("Register %s as index: its encoding means 'no index'; use any other"
                                    + " general-purpose register, or make it the base")
                            .formatted(index));
        }
        return number;
    }

    private static int vectorIndex(Register index) {
        return Objects.requireNonNull(index, "Memory operand: index is null").number();
    }
}
