package dev.asm64.generator;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What an instruction does with its operands and with RFLAGS, as far as both the table and Zydis
 * tell: no immediates, which are always read, no registers and flags that the table has no name
 * for, and no memory that no operand names.
 *
 * @param operands the access to registers and memory of the user's choice, in order: {@code RW R}
 * @param registers the access to registers that are always the same: {@code eax=R edx=W}
 * @param flags the effect on each flag, in the letters of {@link Flags}: {@code O=0 Z=m C=tm}
 */
record Facts(String operands, String registers, String flags) {

    /** The parts that are compared one by one. */
    enum Part {
        OPERANDS,
        REGISTERS,
        FLAGS
    }

    static final String FLAG_LETTERS = "OSZAPCDIT";

    static Facts of(
            List<Access> operands,
            SortedMap<String, Access> registers,
            Map<Character, String> flags) {
        return new Facts(
                operands.stream().map(Facts::letters).collect(Collectors.joining(" ")),
                registers.entrySet().stream()
                        .map(register -> register.getKey() + "=" + letters(register.getValue()))
                        .collect(Collectors.joining(" ")),
                FLAG_LETTERS
                        .chars()
                        .mapToObj(letter -> (char) letter)
                        .filter(flags::containsKey)
                        .map(letter -> letter + "=" + flags.get(letter))
                        .collect(Collectors.joining(" ")));
    }

    private static String letters(Access access) {
        return switch (access) {
            case READ -> "R";
            case WRITE -> "W";
            case READ_WRITE -> "RW";
        };
    }

    /** The access to a register that two operands name. */
    static Access both(Access one, Access other) {
        return one == other ? one : Access.READ_WRITE;
    }

    String part(Part part) {
        return switch (part) {
            case OPERANDS -> operands;
            case REGISTERS -> registers;
            case FLAGS -> flags;
        };
    }
}
