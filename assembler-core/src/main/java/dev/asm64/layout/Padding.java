package dev.asm64.layout;

import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;

/** The bytes before an aligned place. */
public final class Padding {
    /** The NOPs that the Intel SDM recommends (volume 2, NOP, table 4-12). */
    private static final byte[][] NOPS = {
        {},
        {(byte) 0x90},
        {0x66, (byte) 0x90},
        {0x0F, 0x1F, 0x00},
        {0x0F, 0x1F, 0x40, 0x00},
        {0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, 0x44, 0x00, 0x00},
        {0x0F, 0x1F, (byte) 0x80, 0x00, 0x00, 0x00, 0x00},
        {0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00},
        {0x66, 0x0F, 0x1F, (byte) 0x84, 0x00, 0x00, 0x00, 0x00, 0x00}
    };

    private static final int LONGEST = NOPS.length - 1;

    private Padding() {}

    /**
     * The distance to the next multiple of a power of two.
     *
     * @param offset where the padding starts
     * @param boundary the power of two
     * @return its size, less than the boundary
     */
    public static int size(int offset, int boundary) {
        return -offset & boundary - 1;
    }

    /**
     * Fills room before an aligned place: with the fewest NOPs among instructions, else with zeros.
     *
     * @param section what it is in
     * @param bytes the bytes of the section, zero in the room
     * @param start where the room starts
     * @param end where it ends
     */
    public static void fill(Section section, byte[] bytes, int start, int end) {
        if (section.kind() == SectionKind.TEXT) {
            for (int at = start; at < end; ) {
                byte[] nop = NOPS[Math.min(end - at, LONGEST)];
                System.arraycopy(nop, 0, bytes, at, nop.length);
                at += nop.length;
            }
        }
    }
}
