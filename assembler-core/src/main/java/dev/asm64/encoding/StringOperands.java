package dev.asm64.encoding;

import dev.asm64.error.IllegalOperandException;
import dev.asm64.operand.Memory;
import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Registers;

/**
 * Checks the memory operands of string instructions, whose registers are fixed, and returns what
 * they add to the instruction: the size of the address and, for what is read at RSI or RBX, a
 * segment (Intel SDM volume 1, section 7.3.9).
 */
final class StringOperands {
    private static final long SOURCE = Memory.ptr(Registers.RSI).encoding();
    private static final long DESTINATION = Memory.ptr(Registers.RDI).encoding();
    private static final long TABLE = Memory.ptr(Registers.RBX).encoding();
    private static final long SEGMENT = 7L << MemoryOperand.SEGMENT_SHIFT;

    private StringOperands() {}

    static long source(long form, MemoryOperand source) {
        return require(form, source, SOURCE, SEGMENT, "[rsi] or [esi], with any segment");
    }

    static long table(long form, MemoryOperand table) {
        return require(form, table, TABLE, SEGMENT, "[rbx] or [ebx], with any segment");
    }

    static long destination(long form, MemoryOperand destination) {
        return require(form, destination, DESTINATION, 0, "[rdi] or [edi], without a segment");
    }

    static long move(long form, MemoryOperand destination, MemoryOperand source) {
        requireSameSize(form, destination, source);
        destination(form, destination);
        return source(form, source);
    }

    static long compare(long form, MemoryOperand source, MemoryOperand destination) {
        requireSameSize(form, source, destination);
        destination(form, destination);
        return source(form, source);
    }

    private static void requireSameSize(long form, MemoryOperand first, MemoryOperand second) {
        OperandRules.requirePresent(form, 1, first);
        OperandRules.requirePresent(form, 2, second);
        if (((first.encoding() ^ second.encoding()) & MemoryOperand.ADDRESS_32) != 0) {
            throw new IllegalOperandException(
                    "%s with %s and %s: one address has 32 bits, the other 64; legal are two of the same size"
                            .formatted(FormDescription.of(form), first, second));
        }
    }

    private static long require(
            long form, MemoryOperand operand, long encoding, long free, String legal) {
        OperandRules.requirePresent(form, 'S', operand);
        if ((operand.encoding() & ~(MemoryOperand.ADDRESS_32 | MemoryOperand.UNCOMMON | free))
                != encoding) {
            throw new IllegalOperandException(
                    "%s with %s: legal is %s, without index or displacement"
                            .formatted(FormDescription.of(form), operand, legal));
        }
        return operand.encoding() & (MemoryOperand.ADDRESS_32 | free);
    }
}
