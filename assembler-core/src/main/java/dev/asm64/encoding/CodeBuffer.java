package dev.asm64.encoding;

import dev.asm64.error.IllegalSectionException;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;

/**
 * The bytes emitted so far. Stores may write more bytes than they mean to, for speed; only {@link
 * #commit} makes them part of the code, so that an instruction that fails half-way leaves nothing
 * behind.
 *
 * <p>A heap buffer in little-endian order: as fast as the alternatives when hot, and ten times
 * faster than a VarHandle or a memory segment when cold.
 */
public final class CodeBuffer {
    /** More than the longest instruction and the bytes that its last store writes too many. */
    private static final int SLACK = 32;

    private final Section section;
    private ByteBuffer bytes;
    private int size;

    /** Up to this size there is room for an instruction; none while each of them is listened to. */
    private int limit;

    private IntConsumer listener;

    /**
     * Creates an empty buffer.
     *
     * @param section what the bytes belong to; one of kind BSS takes zeros only
     */
    public CodeBuffer(Section section) {
        this.section = section;
        use(allocate(section.kind() == SectionKind.BSS ? 0 : 1024));
    }

    private void use(ByteBuffer buffer) {
        bytes = buffer;
        limit = listener == null ? buffer.capacity() - SLACK : -1;
    }

    /**
     * Tells where each instruction and each piece of data starts, from now on. Costs nothing
     * otherwise: instructions go the way of those that find no room.
     *
     * @param starts takes the offsets; what fails to be encoded is told too
     */
    public void listen(IntConsumer starts) {
        listener = starts;
        use(bytes);
    }

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The number of bytes emitted.
     *
     * @return the offset of the next instruction
     */
    public int size() {
        return size;
    }

    /**
     * The bytes emitted, without a copy.
     *
     * @return at least {@link #size} bytes, none for a section that has none
     */
    public byte[] array() {
        return bytes.array();
    }

    /**
     * Appends bytes.
     *
     * @param data the bytes
     */
    public void append(byte[] data) {
        reserve(data.length);
        bytes.put(size, data);
        size += data.length;
    }

    /**
     * Appends zeros.
     *
     * @param count their number
     */
    public void appendZeros(int count) {
        if (section.kind() == SectionKind.BSS) {
            tell();
            size = Math.addExact(size, count);
        } else {
            append(new byte[count]);
        }
    }

    /** Makes room for one instruction and returns where it starts. */
    int reserve() {
        if (size > limit) {
            reserve(0);
        }
        return size;
    }

    private void reserve(int count) {
        if (count > bytes.capacity() - SLACK - size) {
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
        long needed = (long) size + count + SLACK;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError(
                    "The code has %d bytes: more than 2 GiB do not fit".formatted(needed));
        }
        long capacity = Math.min(Math.max(2L * bytes.capacity(), needed), Integer.MAX_VALUE - 8);
        use(allocate((int) capacity).put(0, bytes.array(), 0, size));
    }

    void putLong(int at, long value) {
        bytes.putLong(at, value);
    }

    void putInt(int at, int value) {
        bytes.putInt(at, value);
    }

    void putByte(int at, int value) {
        bytes.put(at, (byte) value);
    }

    /** Ends an instruction: the bytes up to here are code. */
    void commit(int end) {
        size = end;
    }
}
