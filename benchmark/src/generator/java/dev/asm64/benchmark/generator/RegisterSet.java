package dev.asm64.benchmark.generator;

/** One of eight assignments of registers to the places r0 to r7, xmm0 to xmm7 and k1 to k7. */
record RegisterSet(int number, int vectorRegisters) {
    static final int COUNT = 8;

    /** Those whose low byte every assembler names the same; RSP is no index, so it is left out. */
    private static final int[] WITH_LOW_BYTE = {0, 9, 3, 14, 1, 12, 2, 8, 11, 15, 10, 13};

    private static final int[] OTHERS = {7, 6, 5};

    int numberOf(Operand.Register register) {
        int index = register.index();
        return switch (register.kind()) {
            case GP64, GP32, GP16, GP8 -> generalPurpose(index);
            case XMM, YMM, ZMM -> (index * 5 + number * 7) % vectorRegisters;
            case MASK -> 1 + (index - 1 + number) % 7;
        };
    }

    private int generalPurpose(int index) {
        return switch (index) {
            case 4, 5 -> OTHERS[(index + number) % OTHERS.length];
            case 6, 7 -> WITH_LOW_BYTE[(index - 2 + number) % WITH_LOW_BYTE.length];
            default -> WITH_LOW_BYTE[(index + number) % WITH_LOW_BYTE.length];
        };
    }
}
