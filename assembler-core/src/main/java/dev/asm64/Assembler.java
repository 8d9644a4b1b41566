package dev.asm64;

import dev.asm64.encoding.CodeBuffer;
import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.FeatureUse;
import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.ImmediateOutOfRangeException;
import dev.asm64.layout.LabelDefinition;
import dev.asm64.layout.Labels;
import dev.asm64.layout.References;
import dev.asm64.operand.Label;
import dev.asm64.relocation.RelocationType;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Assembles x86-64 instructions: one method for each instruction and each combination of operand
 * types.
 *
 * <p>Use it as an object, {@code assembler.mov(RAX, 1).ret()}, or extend it, so that the body of a
 * class reads like assembly. {@link #assemble} makes an immutable {@link Code} of what was emitted
 * so far; emitting can go on after it.
 *
 * <p>Where an instruction has several encodings, the one that GNU as picks is taken, nearly always
 * the shortest. Nothing is ever truncated, and no instruction silently becomes another one. A
 * method that throws leaves the assembler as it was.
 *
 * <p>Not safe for use by several threads at once.
 */
public class Assembler extends InstructionSet {
    private static final int LARGEST_ALIGNMENT = 4096;

    private final CodeBuffer code;
    private final Labels labels;
    private final References references;
    private final FeatureUse features;
    private int alignment = 1;

    /** Creates an assembler without any code. */
    public Assembler() {
        this(new CodeBuffer(), new Labels(), new References(), new FeatureUse());
    }

    private Assembler(CodeBuffer code, Labels labels, References references, FeatureUse features) {
        super(new Encoder(code, labels, references, features));
        this.code = code;
        this.labels = labels;
        this.references = references;
        this.features = features;
    }

    /**
     * Makes code of what was emitted so far. The assembler does not change.
     *
     * @return the code
     * @throws dev.asm64.error.UnboundLabelException if a label is used but not bound
     * @throws dev.asm64.error.DisplacementOutOfRangeException if a jump or an address does not
     *     reach its label
     */
    public final Code assemble() {
        byte[] bytes = code.toArray();
        var relocations = references.resolve(bytes);
        return new Code(bytes, labels.offsets(), relocations, alignment, FeatureSets.of(features));
    }

    /**
     * The number of bytes emitted so far.
     *
     * @return the offset of the next instruction
     */
    public final int size() {
        return code.size();
    }

    /**
     * Makes a label without a name.
     *
     * @return the label, not bound yet
     */
    public final Label label() {
        return labels.create("");
    }

    /**
     * Makes a label with a name for messages and listings. Several labels may have the same name.
     *
     * @param name the name
     * @return the label, not bound yet
     * @throws NullPointerException if the name is null
     */
    public final Label label(String name) {
        return labels.create(name);
    }

    /**
     * Binds a label to the place of the next instruction.
     *
     * @param label a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.LabelBoundTwiceException if the label is bound already
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler bind(Label label) {
        labels.bind(label, code.size());
        return this;
    }

    /**
     * Emits NOPs until the offset is a multiple of a power of two, in the multi-byte forms that the
     * Intel SDM recommends (volume 2, NOP, table 4-12).
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
        code.append(Nop.padding(-code.size() & boundary - 1));
        alignment = Math.max(alignment, boundary);
        return this;
    }

    /**
     * Emits bytes.
     *
     * @param values each -128 to 255
     * @return this assembler
     * @throws ImmediateOutOfRangeException if a value does not fit
     */
    public final Assembler db(int... values) {
        return data("db", 1, -0x80, 0xFF, widened("db", values));
    }

    /**
     * Emits bytes.
     *
     * @param bytes the bytes
     * @return this assembler
     * @throws NullPointerException if the array is null
     */
    public final Assembler db(byte[] bytes) {
        code.append(Objects.requireNonNull(bytes, "db: bytes is null"));
        return this;
    }

    /**
     * Emits words of 16 bits, little-endian.
     *
     * @param values each -32768 to 65535
     * @return this assembler
     * @throws ImmediateOutOfRangeException if a value does not fit
     */
    public final Assembler dw(int... values) {
        return data("dw", 2, -0x8000, 0xFFFF, widened("dw", values));
    }

    /**
     * Emits doublewords of 32 bits, little-endian.
     *
     * @param values each -2147483648 to 4294967295
     * @return this assembler
     * @throws ImmediateOutOfRangeException if a value does not fit
     */
    public final Assembler dd(long... values) {
        return data("dd", 4, Integer.MIN_VALUE, 0xFFFFFFFFL, values);
    }

    /**
     * Emits quadwords of 64 bits, little-endian.
     *
     * @param values any values
     * @return this assembler
     */
    public final Assembler dq(long... values) {
        return data("dq", 8, Long.MIN_VALUE, Long.MAX_VALUE, values);
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
        return address("dd", RelocationType.R_X86_64_32, label);
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
        return address("dq", RelocationType.R_X86_64_64, label);
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
        code.append(text.getBytes(StandardCharsets.US_ASCII));
        return this;
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
        code.append(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private Assembler address(String directive, RelocationType type, Label label) {
        LabelDefinition own =
                labels.own(directive, Objects.requireNonNull(label, directive + ": label is null"));
        references.add(type, code.size(), own, 0);
        code.append(new byte[type.size()]);
        return this;
    }

    private Assembler data(String directive, int size, long min, long max, long[] values) {
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
        code.append(bytes);
        return this;
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
