package dev.asm64.format;

import java.util.List;

/**
 * The encoding of one instruction, field by field. It is for people, in lessons and in error
 * reports: it tells which form of which instruction has these bytes, and where its operands stand.
 *
 * <p>Several instructions can have the same bytes; the first in the instruction table is taken.
 * Immutable.
 */
public final class EncodedInstruction {
    private final FormPattern form;
    private final List<Field> fields;

    private EncodedInstruction(FormPattern form, List<Field> fields) {
        this.form = form;
        this.fields = fields;
    }

    /**
     * Decodes the instruction that bytes start with.
     *
     * @param code the bytes
     * @return the instruction
     * @throws IllegalArgumentException if they do not start with an instruction of the table
     * @throws NullPointerException if the array is null
     */
    public static EncodedInstruction decode(byte[] code) {
        return decode(code, 0);
    }

    /**
     * Decodes the instruction at an offset.
     *
     * <p>{@code fwait} is an instruction of its own, also where an assembler writes it for another
     * one, such as {@code fstcw} (Intel SDM volume 2, FSTCW).
     *
     * @param code the bytes
     * @param offset where the instruction starts
     * @return the instruction
     * @throws IllegalArgumentException if no instruction of the table starts there
     * @throws IndexOutOfBoundsException if the offset is not one of a byte
     * @throws NullPointerException if the array is null
     */
    public static EncodedInstruction decode(byte[] code, int offset) {
        Cursor cursor = new Cursor(code, offset);
        Head head = Head.read(cursor);
        FormPattern form = FormPatterns.find(head, cursor);
        return new EncodedInstruction(form, new FieldList(head, form, cursor).read());
    }

    /**
     * The instruction's name.
     *
     * @return such as {@code vaddpd}
     */
    public String mnemonic() {
        return form.mnemonic();
    }

    /**
     * The form: name and kinds of operands, in the notation of the Intel SDM.
     *
     * @return such as {@code vaddpd zmm{k}{z}, zmm, m512}
     */
    public String syntax() {
        return form.syntax();
    }

    /**
     * The form's encoding in the notation of the Intel SDM.
     *
     * @return such as {@code EVEX.512.66.0F.W1 58 /r}
     */
    public String encoding() {
        return form.encoding();
    }

    /**
     * The size of the instruction.
     *
     * @return the number of bytes, 1 to 15
     */
    public int length() {
        return fields.stream().mapToInt(field -> field.hex().length() / 2).sum();
    }

    /**
     * The fields, in the order of their bytes.
     *
     * @return the fields, unmodifiable
     */
    public List<Field> fields() {
        return fields;
    }

    /** Returns the explanation: the form, then a line for each field, each ended by a line feed. */
    @Override
    public String toString() {
        int width = fields.stream().mapToInt(field -> field.hex().length()).max().orElseThrow();
        StringBuilder text = new StringBuilder(syntax()).append('\n');
        for (Field field : fields) {
            text.append(field.hex()).repeat(' ', width - field.hex().length());
            text.append("  ").append(field).append('\n');
        }
        return text.toString();
    }
}
