package dev.asm64.operand;

import dev.asm64.error.IllegalOperandException;

import java.util.Objects;

/**
 * Computes {@link MemoryOperand#encoding()} of an address once, when the operand is made: the
 * choice of ModRM.mod, of a SIB byte and of the displacement's size (Intel SDM volume 2, tables 2-2
 * and 2-3).
 */
final class AddressEncoding {
    private static final int MOD_NO_DISPLACEMENT = 0x00;
    private static final int MOD_DISPLACEMENT_8 = 0x40;
    private static final int MOD_DISPLACEMENT_32 = 0x80;

    /** As r/m: a SIB byte follows. As SIB.index: no index. */
    private static final int FOUR = 4;

    /** As r/m or SIB.base with mod 0: no base, a 32-bit displacement. */
    private static final int FIVE = 5;

    private AddressEncoding() {}

    static int base(Reg64 base, int displacement) {
        return base(number(base), displacement);
    }

    static int base(Reg32 base, int displacement) {
        return base(number(base), displacement) | MemoryOperand.ADDRESS_32;
    }

    static int baseIndex(Reg64 base, Reg64 index, int scale, int displacement) {
        return indexed(number(base), index(index), scale, displacement);
    }

    static int baseIndex(Reg32 base, Reg32 index, int scale, int displacement) {
        return indexed(number(base), index(index), scale, displacement) | MemoryOperand.ADDRESS_32;
    }

    /** Base and vector index; the index may be any vector register, also number 4. */
    static int baseVector(Reg64 base, Register index, int scale, int displacement) {
        return indexed(number(base), vectorIndex(index), scale, displacement);
    }

    static int index(Reg64 index, int scale) {
        return unbased(index(index), scale);
    }

    static int index(Reg32 index, int scale) {
        return unbased(index(index), scale) | MemoryOperand.ADDRESS_32;
    }

    static int vectorIndex(Register index, int scale) {
        return unbased(vectorIndex(index), scale);
    }

    /**
     * A 32-bit absolute address, sign-extended: the encoding without SIB byte means RIP-relative in
     * 64-bit mode.
     */
    static int absolute() {
        return MOD_NO_DISPLACEMENT | FOUR | sib(FOUR, 0, FIVE) | MemoryOperand.displacementSize(4);
    }

    static int ripRelative() {
        return MOD_NO_DISPLACEMENT
                | FIVE
                | MemoryOperand.displacementSize(4)
                | MemoryOperand.RIP_RELATIVE;
    }

    /** Base and displacement with a SIB byte that names no index. */
    static int withSib(int base) {
        return base & ~7 | FOUR | sib(FOUR, 0, base & 7);
    }

    /** Checks that an absolute address can be a sign-extended 32-bit displacement. */
    static int absoluteDisplacement(long address) {
        if (address != (int) address) {
            throw new IllegalOperandException(
                    ("Absolute address 0x%x does not fit in a sign-extended 32-bit displacement"
                         + " (-0x80000000 to 0x7fffffff): use moffs, a base register or a label")
                            .formatted(address));
        }
        return (int) address;
    }

    private static int base(int base, int displacement) {
        int mod = mod(base, displacement);
        int low = base & 7;
        int place = low == FOUR ? FOUR | sib(FOUR, 0, low) : low;
        return mod | place | MemoryOperand.baseBits(base);
    }

    private static int indexed(int base, int index, int scale, int displacement) {
        return mod(base, displacement)
                | FOUR
                | sib(index & 7, scale(scale), base & 7)
                | MemoryOperand.baseBits(base)
                | MemoryOperand.indexBits(index);
    }

    private static int unbased(int index, int scale) {
        return MOD_NO_DISPLACEMENT
                | FOUR
                | sib(index & 7, scale(scale), FIVE)
                | MemoryOperand.displacementSize(4)
                | MemoryOperand.indexBits(index);
    }

    private static int mod(int base, int displacement) {
        if (displacement == 0 && (base & 7) != FIVE) {
            return MOD_NO_DISPLACEMENT;
        }
        return displacement == (byte) displacement
                ? MOD_DISPLACEMENT_8 | MemoryOperand.displacementSize(1)
                : MOD_DISPLACEMENT_32 | MemoryOperand.displacementSize(4);
    }

    private static int sib(int index, int scale, int base) {
        return (scale << 6 | index << 3 | base) << MemoryOperand.SIB_SHIFT | MemoryOperand.HAS_SIB;
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
