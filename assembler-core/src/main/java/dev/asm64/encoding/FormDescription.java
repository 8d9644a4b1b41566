package dev.asm64.encoding;

import java.util.List;

/**
 * What messages say of a form, from the list that the generator wrote.
 *
 * @param mnemonic the instruction
 * @param operands the operand kinds in the notation of the Intel SDM
 * @param operandEncoding one letter for each operand, as in the Op/En column of the Intel SDM
 */
public record FormDescription(String mnemonic, List<String> operands, String operandEncoding) {

    static FormDescription of(long form) {
        return numbered(Form.number(form));
    }

    /**
     * Describes a form.
     *
     * @param number its number
     * @return the description
     */
    public static FormDescription numbered(int number) {
        String[] columns = FormList.lines().get(number).split("\t");
        List<String> operands = columns[1].isEmpty() ? List.of() : List.of(columns[1].split(", "));
        return new FormDescription(columns[0], operands, columns[2]);
    }

    /** Which operand has a role, counted from 1. */
    int position(char role) {
        return operandEncoding.indexOf(role) + 1;
    }

    /** An operand in words: {@code operand 2 (imm8)}. */
    String operand(int position) {
        return "operand %d (%s)".formatted(position, operands.get(position - 1));
    }

    /** The instruction as the manual writes it: {@code mov r8, imm8}. */
    @Override
    public String toString() {
        return (mnemonic + " " + String.join(", ", operands)).strip();
    }
}
