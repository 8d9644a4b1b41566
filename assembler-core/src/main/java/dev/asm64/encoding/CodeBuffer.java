package dev.asm64.encoding;

import dev.asm64.error.IllegalSectionException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The bytes emitted so far, and which CPU features they are known to need. Stores may write more
 * bytes than they mean to, for speed; only those up to {@link #size} are code, so that an
 * instruction that fails half-way leaves nothing behind.
 */
public final class CodeBuffer {
    /** More than the longest instruction and the bytes that its last store writes too many. */
    private static final int SLACK = 32;

    private static final int NO_ROOM = -1;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
                    .withInvokeExactBehavior();

    private final Section section;
    private byte[] bytes;
    private int size;

    /** Up to this size there is room for an instruction; none while each of them is listened to. */
    private int limit;

    private IntConsumer listener;

    /**
     * For each of the first sets of CPU features, which nearly all forms need, a bit that is set
     * until an instruction in this buffer has needed it. Here and not in {@link FeatureUse}, as
     * each instruction asks: this is one load less.
     */
    private int missing = -1;

    private long moreMissing = -1;

    /**
     * Creates an empty buffer.
     *
     * @param section what the bytes belong to; one of kind BSS takes zeros only
     */
    public CodeBuffer(Section section) {
        this.section = section;
        use(new byte[section.kind() == SectionKind.BSS ? 0 : 512]);
    }

    private void use(byte[] array) {
        bytes = array;
        limit = listener == null ? Math.max(array.length - SLACK, NO_ROOM) : NO_ROOM;
    }

    /**
     * Tells where each instruction and each piece of data starts, from now on. Costs nothing
     * otherwise: instructions go the way of those that find no room.
     *
     * @param starts takes the offsets, also of what then fails and emits nothing
     */
    public void listen(IntConsumer starts) {
        listener = starts;
        use(bytes);
    }

    /**
     * The number of bytes emitted.
     *
     * @return the offset of the next instruction
     */
    public int size() {
        return size;
    }

    /** Forgets all bytes; their memory stays. */
    public void clear() {
        size = 0;
        missing = -1;
        moreMissing = -1;
    }

    /**
     * The bytes emitted, without a copy.
     *
     * @return at least {@link #size} bytes, none for a section that has none
     */
    public byte[] array() {
        return bytes;
    }

    /**
     * Appends bytes.
     *
     * @param data the bytes
     */
    public void append(byte[] data) {
        reserve(data.length);
        System.arraycopy(data, 0, bytes, size, data.length);
        size += data.length;
    }

    /**
     * Appends zeros.
     *
     * @param count their number
     */
    public void appendZeros(int count) {
        if (section.kind() == SectionKind.BSS) {
            requireAtMost(Integer.MAX_VALUE, (long) size + count);
            tell();
            size += count;
        } else {
            append(new byte[count]);
        }
    }

    /**
     * Whether an instruction must go the long way: there is no room for it, or each is listened to,
     * or its form needs CPU features that may be new.
     *
     * @param form the form of the instruction
     * @return negative if so
     */
    public int interruption(long form) {
        int room = limit - size;
        return Form.needsFeatures(form) ? room | missing(Form.featureSet(form)) : room;
    }

    /**
     * Negative if a set of features may be new here, which those that few forms need always may.
     * This and the next have at most 35 bytes, so that HotSpot takes them into their callers also
     * where programs seldom need a set.
     */
    private int missing(int set) {
        return set < Integer.SIZE ? missing << Integer.SIZE - 1 - set : moreMissing(set);
    }

    private int moreMissing(int set) {
        int bit = set - Integer.SIZE;
        return bit < Long.SIZE ? (int) (moreMissing >>> bit) << Integer.SIZE - 1 : -1;
    }

    /** Notes that an instruction in this buffer needs a set of features. */
    void need(int set) {
        int bit = set - Integer.SIZE;
        if (bit < 0) {
            missing &= ~(1 << set);
        } else if (bit < Long.SIZE) {
            moreMissing &= ~(1L << bit);
        }
    }

    /**
     * Makes room for one instruction, and tells the listener that it starts.
     *
     * @return where
     */
    int reserve() {
        if (size > limit) {
            reserve(0);
        }
        return size;
    }

    private void reserve(int count) {
        if ((long) size + count > bytes.length - SLACK) {
            grow(count);
        }
        tell();
    }

    private void tell() {
        if (listener != null) {
            listener.accept(size);
        }
    }

    private void grow(int count) {
        if (section.kind() == SectionKind.BSS) {
            throw new IllegalSectionException(
                    "Section %s has no bytes, it only reserves memory for zeros: legal are zero, align and bind; use another section"
                            .formatted(section));
        }
        long needed = (long) size + count;
        requireAtMost(LARGEST_ARRAY - SLACK, needed);
        long capacity = Math.min(Math.max(2L * bytes.length, needed + SLACK), LARGEST_ARRAY);
        use(Arrays.copyOf(bytes, (int) capacity));
    }

    private static void requireAtMost(int limit, long needed) {
        if (needed > limit) {
            throw new OutOfMemoryError(
                    "The code has %d bytes: more than 2 GiB do not fit".formatted(needed));
        }
    }

    /**
     * Writes bytes of an instruction for which there is room.
     *
     * @param at where, from {@link #size} on
     * @param part the bytes, from the lowest bits on
     * @param count how many of them
     * @return where they end
     */
    public int put(int at, long part, int count) {
        LONG.set(bytes, at, part);
        return at + count;
    }

    /**
     * Ends an instruction.
     *
     * @param end the bytes up to here are code
     */
    public void commit(int end) {
        size = end;
    }
}
