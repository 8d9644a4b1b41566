package dev.asm64;

import dev.asm64.encoding.Encoder;
import dev.asm64.encoding.FeatureUse;
import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.IllegalSectionException;
import dev.asm64.layout.LabelDefinition;
import dev.asm64.layout.Labels;
import dev.asm64.layout.Layout;
import dev.asm64.layout.Symbols;
import dev.asm64.object.Section;
import dev.asm64.object.SymbolType;
import dev.asm64.operand.Label;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
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
 * the shortest. Jumps get the shortest form that reaches. Nothing is ever truncated, and no
 * instruction silently becomes another one. A method that throws leaves the assembler as it was.
 *
 * <p>What is emitted goes to the current section, at first {@code .text}. Labels refer to places in
 * any section.
 *
 * <p>Not safe for use by several threads at once.
 */
public class Assembler extends Directives {
    private static final int LARGEST_CONSTANT = 64;

    private final Labels labels;
    private final Symbols symbols;
    private final FeatureUse features;
    private final SectionBuffers sections;
    private final ConstantPool constants;
    private CallRecorder recorder;

    /** Creates an assembler without any code. */
    public Assembler() {
        this(new Labels());
    }

    private Assembler(Labels labels) {
        this(labels, new FeatureUse(), new SectionBuffers(labels));
    }

    private Assembler(Labels labels, FeatureUse features, SectionBuffers sections) {
        super(new Encoder(labels, features), labels, sections.of(Section.TEXT));
        this.labels = labels;
        this.features = features;
        this.sections = sections;
        this.symbols = new Symbols(labels);
        this.constants = new ConstantPool(labels, sections);
    }

    /**
     * Makes code of what was emitted so far. The assembler does not change.
     *
     * @return the code
     * @throws dev.asm64.error.UnboundLabelException if a label is used or exported but not bound
     * @throws dev.asm64.error.DisplacementOutOfRangeException if a jump, an address or a distance
     *     does not fit in its field
     * @throws dev.asm64.error.IllegalDistanceException if a distance between two labels cannot be
     *     known
     * @throws IllegalArgumentException if the sections have more than 2 GiB in all
     */
    public final Code assemble() {
        if (recorder != null) {
            recorder.finishLast();
        }
        Layout layout = Layout.of(sections.emitted(), labels, symbols);
        return new Code(
                layout.sections(),
                layout.symbols(),
                List.of(layout.places()),
                recorder == null ? List.of() : recorder.at(layout.places()),
                FeatureNeeds.of(features));
    }

    /**
     * Makes this assembler as it was when it was new, but keeps its memory: for code generators
     * that assemble many functions one after the other, which is faster with one assembler than
     * with one for each. It turns to {@code .text}. Labels made before belong to this assembler no
     * longer, as to what it emits from now on; code assembled before keeps its bytes and labels.
     * Calls are {@linkplain #recordCalls recorded} on.
     *
     * @return this assembler
     */
    public final Assembler reset() {
        labels.clear();
        symbols.clear();
        features.clear();
        constants.clear();
        if (recorder != null) {
            recorder.clear();
        }
        emitInto(sections.clear());
        return this;
    }

    /**
     * Notes from now on for each instruction and each piece of data the call that emits it, for
     * {@link Code#listing()}. Makes emitting slower by about a microsecond an instruction;
     * assemblers that never record lose nothing.
     *
     * @return this assembler
     */
    public final Assembler recordCalls() {
        if (recorder == null) {
            recorder = new CallRecorder(labels);
            sections.record(recorder);
        }
        return this;
    }

    /**
     * The number of bytes emitted into the current section so far. Jumps whose size is not known
     * yet count with their short form; {@link #assemble} may make them longer.
     *
     * @return the number of bytes
     */
    public final int size() {
        return current().code().size();
    }

    // Sections.

    /**
     * Turns to a section: what is emitted from now on follows what was emitted there before.
     *
     * @param section name and kind
     * @return this assembler
     * @throws IllegalSectionException if the section of that name is of another kind
     * @throws NullPointerException if the section is null
     */
    public final Assembler section(Section section) {
        emitInto(sections.of(Objects.requireNonNull(section, "section: section is null")));
        return this;
    }

    /**
     * Turns to {@code .text}, the section of instructions.
     *
     * @return this assembler
     */
    public final Assembler text() {
        return section(Section.TEXT);
    }

    /**
     * Turns to {@code .rodata}, the section of constants.
     *
     * @return this assembler
     */
    public final Assembler rodata() {
        return section(Section.RODATA);
    }

    /**
     * Turns to {@code .data}, the section of variables.
     *
     * @return this assembler
     */
    public final Assembler data() {
        return section(Section.DATA);
    }

    /**
     * Turns to {@code .bss}, the section of variables that start as zero. It takes {@link #zero},
     * {@link #align} and {@link #bind} only.
     *
     * @return this assembler
     */
    public final Assembler bss() {
        return section(Section.BSS);
    }

    // Labels and symbols.

    /**
     * Makes a label without a name.
     *
     * @return the label, not bound yet
     */
    public final Label label() {
        return labels.create();
    }

    /**
     * Makes a label with a name, under which it stands in messages, listings and symbol tables.
     * Several labels may have the same name.
     *
     * @param name the name, not empty
     * @return the label, not bound yet
     * @throws dev.asm64.error.IllegalNameException if the name is empty or has a NUL
     * @throws NullPointerException if the name is null
     */
    public final Label label(String name) {
        return labels.named(name);
    }

    /**
     * Makes a label for a symbol that other code defines: usable wherever a label is, {@code
     * call(external("puts"))}, {@code dq(external("environ"))}, but not to be bound. A call or jump
     * to it may go through a stub, so it must be a function's if it is called.
     *
     * @param name the symbol
     * @return the label, the same one for the same name
     * @throws dev.asm64.error.IllegalNameException if the name is empty or has a NUL
     * @throws dev.asm64.error.DuplicateSymbolException if this assembler exports a label of that
     *     name
     * @throws NullPointerException if the name is null
     */
    public final Label external(String name) {
        return symbols.external(name);
    }

    /**
     * Binds a label to the place of the next instruction in the current section.
     *
     * @param label a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.LabelBoundTwiceException if the label is bound already, or external
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler bind(Label label) {
        labels.bind(label, current().fixups(), size());
        return this;
    }

    /**
     * Exports a label: other code can refer to it by its name.
     *
     * @param label a label of this assembler with a name, to be bound before or after
     * @return this assembler
     * @throws dev.asm64.error.DuplicateSymbolException if another label is exported under the name,
     *     or it is external
     * @throws dev.asm64.error.IllegalNameException if the label has no name
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler global(Label label) {
        symbols.export(own("global", label));
        return this;
    }

    /**
     * Says in the symbol table that a label names a function.
     *
     * @param label a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler function(Label label) {
        symbols.describe(own("function", label), SymbolType.FUNCTION);
        return this;
    }

    /**
     * Says in the symbol table that a label names data.
     *
     * @param label a label of this assembler
     * @return this assembler
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler object(Label label) {
        symbols.describe(own("object", label), SymbolType.OBJECT);
        return this;
    }

    /**
     * Says in the symbol table that the function or the data that a label names ends here; so its
     * size is known.
     *
     * @param label a label of this assembler, bound in the current section
     * @return this assembler
     * @throws IllegalSectionException if the label is not bound in the current section
     * @throws dev.asm64.error.ForeignLabelException if the label is another assembler's
     * @throws NullPointerException if the label is null
     */
    public final Assembler end(Label label) {
        LabelDefinition start = own("end", label);
        if (!current().fixups().have(start)) {
            throw new IllegalSectionException(
                    "end: label '%s' is not bound in the current section %s; legal are labels bound in it"
                            .formatted(label, current().section()));
        }
        LabelDefinition end = labels.create();
        bind(end);
        symbols.end(start, end);
        return this;
    }

    private LabelDefinition own(String directive, Label label) {
        return labels.own(
                directive, Objects.requireNonNull(label, () -> directive + ": label is null"));
    }

    // Constants.

    /**
     * A constant of 32 bits in {@code .rodata}, at a multiple of 4 bytes; the same one for the same
     * bits. {@code mov(EAX, m32(constant32(7)))} loads it.
     *
     * @param value the constant
     * @return its label
     * @throws IllegalSectionException if {@code .rodata} is of another kind
     */
    public final Label constant32(int value) {
        return constants.of(bytes(4).putInt(value).array());
    }

    /**
     * A single-precision constant in {@code .rodata}, at a multiple of 4 bytes; the same one for
     * the same bits.
     *
     * @param value the constant
     * @return its label
     * @throws IllegalSectionException if {@code .rodata} is of another kind
     */
    public final Label constant32(float value) {
        return constant32(Float.floatToRawIntBits(value));
    }

    /**
     * A constant of 64 bits in {@code .rodata}, at a multiple of 8 bytes; the same one for the same
     * bits.
     *
     * @param value the constant
     * @return its label
     * @throws IllegalSectionException if {@code .rodata} is of another kind
     */
    public final Label constant64(long value) {
        return constants.of(bytes(8).putLong(value).array());
    }

    /**
     * A double-precision constant in {@code .rodata}, at a multiple of 8 bytes; the same one for
     * the same bits. {@code addsd(XMM0, m64(constant64(0.5)))} adds it.
     *
     * @param value the constant
     * @return its label
     * @throws IllegalSectionException if {@code .rodata} is of another kind
     */
    public final Label constant64(double value) {
        return constant64(Double.doubleToRawLongBits(value));
    }

    /**
     * A constant of any size in {@code .rodata}, at a multiple of its size; the same one for the
     * same bytes. For vectors and tables.
     *
     * @param value 1, 2, 4, 8, 16, 32 or 64 bytes
     * @return its label
     * @throws IllegalOperandException if there are not so many bytes
     * @throws IllegalSectionException if {@code .rodata} is of another kind
     * @throws NullPointerException if the array is null
     */
    public final Label constant(byte[] value) {
        Objects.requireNonNull(value, "constant: value is null");
        if (Integer.bitCount(value.length) != 1 || value.length > LARGEST_CONSTANT) {
            throw new IllegalOperandException(
                    "constant: the value has %d bytes, legal are 1, 2, 4, 8, 16, 32 and 64"
                            .formatted(value.length));
        }
        return constants.of(value.clone());
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
