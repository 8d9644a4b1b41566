package dev.asm64.generator;

/**
 * Where in the instruction an operand is encoded; the letter is the one of the Op/En column in the
 * Intel SDM.
 */
enum Role {
    REG('R'),
    RM('M'),
    VVVV('V'),
    OPCODE('O'),
    IS4('4'),
    IMMEDIATE('I'),
    RELATIVE('D'),
    MOFFS('T'),
    STRING('S'),
    NONE('-');

    private final char letter;

    Role(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static Role of(char letter) {
        for (Role role : values()) {
            if (role.letter == letter) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role " + letter);
    }
}
