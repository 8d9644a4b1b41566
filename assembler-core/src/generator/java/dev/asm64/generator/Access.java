package dev.asm64.generator;

/**
 * What an instruction does with an operand, written before it: {@code =} writes, {@code +} reads
 * and writes.
 */
enum Access {
    READ("read"),
    WRITE("written"),
    READ_WRITE("read and written");

    private final String words;

    Access(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Access of(String operand) {
        return switch (operand.charAt(0)) {
            case '=' -> WRITE;
            case '+' -> READ_WRITE;
            default -> READ;
        };
    }
}
