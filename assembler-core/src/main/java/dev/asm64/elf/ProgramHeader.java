package dev.asm64.elf;

/**
 * What the system maps when it starts an executable (System V ABI, chapter 5, "Program Header").
 *
 * @param type of the segment
 * @param flags what may be done with it
 * @param offset where its bytes are in the file
 * @param address where they are mapped
 * @param fileSize their number
 * @param memorySize the same, and zeros behind them
 */
record ProgramHeader(
        int type, int flags, long offset, long address, long fileSize, long memorySize) {
    static final int SIZE = 56;
    static final int PAGE = 4096;

    static final int LOAD = 1;
    static final int GNU_STACK = 0x6474E551;

    static final int EXECUTE = 1;
    static final int WRITE = 2;
    static final int READ = 4;

    void write(ElfOutput out) {
        out.u32(type).u32(flags).u64(offset).u64(address).u64(address);
        out.u64(fileSize).u64(memorySize).u64(type == LOAD ? PAGE : 16);
    }
}
