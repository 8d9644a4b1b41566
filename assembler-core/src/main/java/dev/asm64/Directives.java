package dev.asm64;

import dev.asm64.encoding.Encoder;
import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.ImmediateOutOfRangeException;
import dev.asm64.layout.LabelDefinition;
import dev.asm64.layout.Labels;
import dev.asm64.object.RelocationType;
import dev.asm64.object.SectionKind;
import dev.asm64.operand.Label;
import dev.asm64.operand.LabelAddress;
import dev.asm64.operand.LabelDistance;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What is emitted besides instructions: data and padding. */
abstract class Directives extends InstructionSet {
    private static final int LARGEST_ALIGNMENT = 4096;

    private final Labels labels;
    private SectionBuffer current;

    Directives(Encoder encoder, Labels labels, SectionBuffer first) {
        super(encoder);
        this.labels = labels;
        emitInto(first);
    }

    /** Turns to a section. */
    final void emitInto(SectionBuffer buffer) {
        emitInto(buffer.code(), buffer.fixups());
        current = buffer;
    }

    /** The section that takes what is emitted. */
    final SectionBuffer current() {
        return current;
    }

    /**
     * Goes on at the next multiple of a power of two. In a section of kind {@link SectionKind#TEXT}
     * the room is filled with NOPs, in the multi-byte forms that the Intel SDM recommends (volume
     * 2, NOP, table 4-12), in others with zeros.
     *
     * @param boundary 1, 2, 4 ... 4096 bytes
     * @return this assembler
     * @throws IllegalOperandException if the boundary is not such a power of two
     */
    public final Assembler align(int boundary) {
        if (Integer.bitCount(boundary) != 1 || boundary < 1 || boundary > LARGEST_ALIGNMENT) {
            throw new IllegalOperandException(
                    "align: the boundary is %d, legal are the powers of two from 1 to %d"
                            .formatted(boundary, LARGEST_ALIGNMENT));
        }
        current.align(boundary);
        return self;
    }

    /**
     * Emits zeros.
     *
     * @param bytes their number, 0 or more
     * @return this assembler
     * @throws IllegalOperandException if the number is negative
     */
    public final Assembler zero(int bytes) {
        if (bytes < 0) {
            throw new IllegalOperandException(
                    "zero: the number of bytes is %d, legal are 0 to 2147483647".formatted(bytes));
        }
        current.code().appendZeros(bytes);
        return self;
    }

    /**
     * Emits bytes.
     *
     * @param values each -128 to 255
     * @return this assembler
     * @throws ImmediateOutOfRangeException if a value does not fit
     */
    public final Assembler db(int... values) {
        return values("db", 1, -0x80, 0xFF, widened("db", values));
    }

    /**
     * Emits bytes.
     *
     * @param bytes the bytes
     * @return this assembler
     * @throws NullPointerException if the array is null
     */
    public final Assembler db(byte[] bytes) {
        current.code().append(Objects.requireNonNull(bytes, "db: bytes is null"));
        return self;
    }

    /**
     * Emits words of 16 bits, little-endian.
     *
     * @param values each -32768 to 65535
     * @return this assembler
     * @throws ImmediateOutOfRangeException if a value does not fit
     */
    public final Assembler dw(int... values) {
        return values("dw", 2, -0x8000, 0xFFFF, widened("dw", values));
    }

    /**
     * Emits doublewords of 32 bits, little-endian.
     *
     * @param values each -2147483648 to 4294967295
     * @return this assembler
     * @throws ImmediateOutOfRangeException if a value does not fit
     */
    public final Assembler dd(long... values) {
        return values("dd", 4, Integer.MIN_VALUE, 0xFFFFFFFFL, values);
    }

    /**
     * Emits quadwords of 64 bits, little-endian.
     *
     * @param values any values
     * @return this assembler
     */
    public final Assembler dq(long... values) {
        return values("dq", 8, Long.MIN_VALUE, Long.MAX_VALUE, values);
    }

    /**
     * Emits the absolute address of a label in 32 bits; the code can then be loaded in the low 4
     * GiB only.
     *
     * @param label a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler dd(Label label) {
        return address("dd", RelocationType.R_X86_64_32, required("dd", "label", label).plus(0));
    }

    /**
     * Emits an absolute address, such as {@code label.plus(8)}, in 32 bits; the code can then be
     * loaded in the low 4 GiB only.
     *
     * @param address with a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the address is null
     */
    public final Assembler dd(LabelAddress address) {
        return address("dd", RelocationType.R_X86_64_32, address);
    }

    /**
     * Emits the absolute address of a label in 64 bits.
     *
     * @param label a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler dq(Label label) {
        return address("dq", RelocationType.R_X86_64_64, required("dq", "label", label).plus(0));
    }

    /**
     * Emits an absolute address, such as {@code label.plus(8)}, in 64 bits.
     *
     * @param address with a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the address is null
     */
    public final Assembler dq(LabelAddress address) {
        return address("dq", RelocationType.R_X86_64_64, address);
    }

    /**
     * Emits the distance between two labels, such as {@code end.minus(start)}, in 8 bits: -128 to
     * 255. It is computed when the code is assembled; if it does not fit then, {@code assemble}
     * throws. Between sections it is computed when the code is placed: -128 to 127.
     *
     * @param distance between labels of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if a label is another assembler's
     * @throws NullPointerException if the distance is null
     */
    public final Assembler db(LabelDistance distance) {
        return distance("db", RelocationType.R_X86_64_8, distance);
    }

    /**
     * Emits the distance between two labels, such as {@code end.minus(start)}, in 16 bits: -32768
     * to 65535. It is computed when the code is assembled; if it does not fit then, {@code
     * assemble} throws. Between sections it is computed when the code is placed: -32768 to 32767.
     *
     * @param distance between labels of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if a label is another assembler's
     * @throws NullPointerException if the distance is null
     */
    public final Assembler dw(LabelDistance distance) {
        return distance("dw", RelocationType.R_X86_64_16, distance);
    }

    /**
     * Emits the distance between two labels, such as {@code end.minus(start)}, in 32 bits:
     * -2147483648 to 2147483647. It is computed when the code is assembled, between sections when
     * the code is placed; if it does not fit then, {@code assemble} or {@code place} throws.
     *
     * @param distance between labels of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if a label is another assembler's
     * @throws NullPointerException if the distance is null
     */
    public final Assembler dd(LabelDistance distance) {
        return distance("dd", RelocationType.R_X86_64_32S, distance);
    }

    /**
     * Emits the distance between two labels, such as {@code end.minus(start)}, in 64 bits: any. It
     * is computed when the code is assembled, between sections when the code is placed.
     *
     * @param distance between labels of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if a label is another assembler's
     * @throws NullPointerException if the distance is null
     */
    public final Assembler dq(LabelDistance distance) {
        return distance("dq", RelocationType.R_X86_64_64, distance);
    }

    /**
     * Emits text, one byte a character, without a terminating zero.
     *
     * @param text characters 0 to 127
     * @return this assembler
     * @throws IllegalOperandException if a character is not ASCII
     * @throws NullPointerException if the text is null
     */
    public final Assembler ascii(String text) {
        Objects.requireNonNull(text, "ascii: text is null");
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                throw new IllegalOperandException(
                        "ascii: character %d of the text is U+%04X, legal are U+0000 to U+007F; use utf8"
                                .formatted(i, (int) text.charAt(i)));
            }
        }
        current.code().append(text.getBytes(StandardCharsets.US_ASCII));
        return self;
    }

    /**
     * Emits text in UTF-8, without a terminating zero.
     *
     * @param text the text
     * @return this assembler
     * @throws IllegalOperandException if the text has half of a surrogate pair
     * @throws NullPointerException if the text is null
     */
    public final Assembler utf8(String text) {
        Objects.requireNonNull(text, "utf8: text is null");
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                throw new IllegalOperandException(
                        "utf8: character %d of the text is U+%04X, half of a surrogate pair, which UTF-8 cannot express; legal are pairs"
                                .formatted(i, codePoint));
            }
        }
        current.code().append(text.getBytes(StandardCharsets.UTF_8));
        return self;
    }

    private Assembler address(String directive, RelocationType type, LabelAddress address) {
        required(directive, "address", address);
        LabelDefinition label = labels.own(directive, address.label());
        int offset = appendField(type);
        current.fixups().addField(type, offset, label, address.offset());
        return self;
    }

    private Assembler distance(String directive, RelocationType type, LabelDistance distance) {
        required(directive, "distance", distance);
        LabelDefinition from = labels.own(directive, distance.from());
        LabelDefinition to = labels.own(directive, distance.to());
        int offset = appendField(type);
        current.fixups().addDistance(type, offset, from, to, distance.addend());
        return self;
    }

    /** Emits zeros for a field and returns their place. */
    private int appendField(RelocationType type) {
        int offset = current.code().size();
        current.code().append(new byte[type.size()]);
        return offset;
    }

    private static <T> T required(String directive, String name, T argument) {
        return Objects.requireNonNull(argument, () -> directive + ": " + name + " is null");
    }

    private Assembler values(String directive, int size, long min, long max, long[] values) {
        requireValues(directive, values);
        byte[] bytes = new byte[Math.multiplyExact(size, values.length)];
        for (int i = 0; i < values.length; i++) {
            if (values[i] < min || values[i] > max) {
                throw new ImmediateOutOfRangeException(
                        "%s: value %d is %d, legal are %d to %d"
                                .formatted(directive, i + 1, values[i], min, max));
            }
            for (int b = 0; b < size; b++) {
                bytes[i * size + b] = (byte) (values[i] >> 8 * b);
            }
        }
        current.code().append(bytes);
        return self;
    }

    private static long[] widened(String directive, int... values) {
        requireValues(directive, values);
        long[] wide = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    private static void requireValues(String directive, Object values) {
        if (values == null) {
            throw new NullPointerException(directive + ": values is null");
        }
    }
}
