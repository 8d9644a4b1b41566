package dev.asm64.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What messages say of a form, from the list that the generator wrote.
 *
 * @param mnemonic the instruction
 * @param operands the operand kinds in the notation of the Intel SDM
 * @param operandEncoding one letter for each operand, as in the Op/En column of the Intel SDM
 */
public record FormDescription(String mnemonic, List<String> operands, String operandEncoding) {

    /** Read at the first error only. */
    private static final class All {
        static final List<String> LINES = read();

        private static List<String> read() {
            try (InputStream in = FormDescription.class.getResourceAsStream("forms.tsv");
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

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
        String[] columns = All.LINES.get(number).split("\t");
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
