package dev.asm64.benchmark.sequence;

import jnr.x86asm.Assembler;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Code that jnr-x86asm assembles piece by piece: an assembler has room for 128 bytes and does not
 * grow.
 */
public final class JnrCode {
    private final ByteArrayOutputStream finished = new ByteArrayOutputStream();
    private Assembler current;

    /** Returns an assembler for the next piece. */
    Assembler next() {
        finish();
        current = new Assembler(Assembler.X86_64);
        return current;
    }

    /** Returns all pieces. */
    public byte[] toBytes() {
        finish();
        return finished.toByteArray();
    }

    private void finish() {
        if (current != null) {
            ByteBuffer piece = ByteBuffer.allocate(current.codeSize());
            current.relocCode(piece, 0);
            finished.write(piece.array(), 0, piece.position());
            current = null;
        }
    }
}
