/**
 * An x86-64 assembler: typed calls become bytes. Package {@link dev.asm64} has the assembler and
 * its result, {@link dev.asm64.operand} the operands, {@link dev.asm64.error} the exceptions,
 * {@link dev.asm64.format} the explanation of bytes.
 */
@SuppressWarnings("module") // the digits in asm64 are no version
module dev.asm64.core {
    exports dev.asm64;
    exports dev.asm64.elf;
    exports dev.asm64.error;
    exports dev.asm64.format;
    exports dev.asm64.object;
    exports dev.asm64.operand;
}
