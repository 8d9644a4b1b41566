package dev.asm64.operand;

/**
 * Memory at an absolute 64-bit address, which MOV copies from or to the accumulator only (Intel SDM
 * volume 2, MOV). A type of its own, so that a number is never taken for an address. Made by {@link
 * Memory#moffs}.
 *
 * @param address the address
 */
public record Moffs(long address) {
    /** Returns the operand in assembly language, such as {@code [0x1122334455667788]}. */
    @Override
    public String toString() {
        return "[0x%x]".formatted(address);
    }
}
