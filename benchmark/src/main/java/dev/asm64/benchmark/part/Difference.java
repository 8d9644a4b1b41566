package dev.asm64.benchmark.part;

import dev.asm64.benchmark.part.Disassembler.Instruction;

import java.util.Optional;

/** Why two assemblers give different bytes to the same instruction. */
enum Difference {
    JUMP_SIZE("a jump to a label further down is near or short"),
    SHORTER_VEX("asm64 exchanges the roles of the registers for a shorter VEX prefix"),
    DIRECTION("of op r, r/m and op r/m, r, the other opcode"),
    EXCHANGE("xchg with its registers exchanged"),
    ACCUMULATOR("of the forms for the accumulator and for any register, the other");

    /** Tells op r, r/m from op r/m, r in the opcodes of the eight ALU operations. */
    private static final int DIRECTION_BIT = 2;

    private final String reason;

    Difference(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static Optional<Difference> between(Instruction a, Instruction b) {
        if (isExchange(a.text(), b.text())) {
            return Optional.of(EXCHANGE);
        }
        if (!a.text().equals(b.text())) {
            return Optional.empty();
        }
        if (a.text().startsWith("j")) {
            return Optional.of(JUMP_SIZE);
        }
        if (a.bytes().startsWith("c5") && b.bytes().startsWith("c4")) {
            return Optional.of(SHORTER_VEX);
        }
        if (a.bytes().length() == b.bytes().length() && (opcode(a) ^ opcode(b)) == DIRECTION_BIT) {
            return Optional.of(DIRECTION);
        }
        if (a.text().matches(".*\\b[re]?ax\\b.*")) {
            return Optional.of(ACCUMULATOR);
        }
        return Optional.empty();
    }

    private static boolean isExchange(String a, String b) {
        String[] operands = a.replaceFirst("xchg +", "").split(",");
        return a.startsWith("xchg") && b.matches("xchg +" + operands[1] + "," + operands[0]);
    }

    /** The byte before the last, ModRM. */
    private static int opcode(Instruction instruction) {
        String bytes = instruction.bytes();
        return Integer.parseInt(bytes.substring(bytes.length() - 4, bytes.length() - 2), 16);
    }
}
