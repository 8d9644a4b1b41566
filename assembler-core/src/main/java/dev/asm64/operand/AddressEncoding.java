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

    private static final long ONE_BYTE = 1L << MemoryOperand.SIZE_SHIFT;

    /** ModRM.mod for a displacement of one byte, and its size. */
    private static final long DISPLACEMENT_8 = 0x40 + ONE_BYTE;

    private static final long DISPLACEMENT_32 = DISPLACEMENT_8 + MemoryOperand.LONGER_DISPLACEMENT;

    /** Where the displacement stands behind a SIB byte. */
    private static final int BEHIND_SIB = 16;

    private AddressEncoding() {}

    // What registers have computed beforehand.

    /** The address of a base alone, with a SIB byte where there must be one. */
    static long ofBase(int number) {
        int low = number & 7;
        return low == FOUR
                ? ofSibBase(number) | sib(FOUR, 0, 0)
                : low + ONE_BYTE | ofRegister(number, 0);
    }

    /** The part of a base in an address with a SIB byte. */
    static long ofSibBase(int number) {
        return FOUR + 2 * ONE_BYTE | sib(0, 0, number) | ofRegister(number, 0);
    }

    /** The part of an index. */
    static long ofIndex(int number) {
        return sib(number, 0, 0) | ofRegister(number, 1);
    }

    /** The bits of the base, place 0, or the index, place 1, that do not stand in ModRM and SIB. */
    private static long ofRegister(int number, int place) {
        long high = number >> 3 & 1;
        long highest = number >> 4 & 1;
        return high << MemoryOperand.REX_SHIFT + place
                | high << MemoryOperand.REX_NEEDED
                | highest << MemoryOperand.HIGH_SHIFT + place
                | highest << 63;
    }

    private static long sib(int index, int scale, int base) {
        return (scale << 6 | (index & 7) << 3 | base & 7) << MemoryOperand.SIB_SHIFT;
    }

    // Addresses.

    static long base(Reg64 base, int displacement) {
        return displaced(present(base).asBase(), displacement);
    }

    static long base(Reg32 base, int displacement) {
        return displaced(present(base).asBase(), displacement) | ADDRESS_32;
    }

    static long baseIndex(Reg64 base, Reg64 index, int scale, int displacement) {
        return displacedSib(present(base).asSibBase() | index(index, scale), displacement);
    }

    static long baseIndex(Reg32 base, Reg32 index, int scale, int displacement) {
        return displacedSib(present(base).asSibBase() | index(index, scale), displacement)
                | ADDRESS_32;
    }

    /** Base and vector index; the index may be any vector register, also number 4. */
    static long baseVector(Reg64 base, Register index, int scale, int displacement) {
        return displacedSib(present(base).asSibBase() | vectorIndex(index, scale), displacement);
    }

    static long index(Reg64 index, int scale, int displacement) {
        return unbased(index(index, scale), displacement);
    }

    static long index(Reg32 index, int scale, int displacement) {
        return unbased(index(index, scale), displacement) | ADDRESS_32;
    }

    static long vectorIndex(Register index, int scale, int displacement) {
        return unbased(vectorIndex(index, scale), displacement);
    }

    /**
     * A 32-bit absolute address, sign-extended: the encoding without SIB byte means RIP-relative in
     * 64-bit mode.
     */
    static long absolute(long address) {
        return unbased(sib(FOUR, 0, 0), absoluteDisplacement(address));
    }

    static long ripRelative(int displacement) {
        return FIVE + 5 * ONE_BYTE | bits(displacement) << 8 | MemoryOperand.UNCOMMON;
    }

    /** Base and displacement with a SIB byte that names no index. */
    static long withSib(long base) {
        long aboveBytes = base & -1L << MemoryOperand.REX_SHIFT;
        long displacement = base >>> 8 & 0xFFFF_FFFFL;
        return aboveBytes + ONE_BYTE
                | base & 0xC0
                | FOUR
                | sib(FOUR, 0, (int) base)
                | displacement << BEHIND_SIB;
    }

    private static long displaced(long address, int displacement) {
        int place = (int) (address >>> MemoryOperand.SIZE_SHIFT - 3) & 0x38;
        return displaced(address, place, displacement);
    }

    private static long displacedSib(long address, int displacement) {
        return displaced(address, BEHIND_SIB, displacement);
    }

    /**
     * An address with the shortest displacement; a base of number 5 cannot do without.
     *
     * @param place behind what there is: its size in bits
     */
    private static long displaced(long address, int place, int displacement) {
        if (displacement == 0 && (address >>> place - 8 & 7) != FIVE) {
            return address;
        }
        long size = displacement == (byte) displacement ? DISPLACEMENT_8 : DISPLACEMENT_32;
        return address + size + (bits(displacement) << place);
    }

    private static long unbased(long index, int displacement) {
        return FOUR + 6 * ONE_BYTE | sib(0, 0, FIVE) | index | bits(displacement) << BEHIND_SIB;
    }

    private static long bits(int displacement) {
        return displacement & 0xFFFF_FFFFL;
    }

    private static <R> R present(R base) {
        return Objects.requireNonNull(base, "Memory operand: base is null");
    }

    private static long index(Register index, int scale) {
        long bits = vectorIndex(index, scale);
        if (index.number() == FOUR) {
            throw new IllegalOperandException(
                    ("Register %s as index: its encoding means 'no index'; use any other"
                                    + " general-purpose register, or make it the base")
                            .formatted(index));
        }
        return bits;
    }

    private static long vectorIndex(Register index, int scale) {
        Objects.requireNonNull(index, "Memory operand: index is null");
        return index.asIndex() | sib(0, logarithm(scale), 0);
    }

    private static int logarithm(int scale) {
        if (scale != 1 && scale != 2 && scale != 4 && scale != 8) {
            throw new IllegalOperandException(
                    "Scale %d of an index: legal scales are 1, 2, 4 and 8".formatted(scale));
        }
        return Integer.numberOfTrailingZeros(scale);
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
}
