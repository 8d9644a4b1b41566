package dev.asm64.runtime.memory;

import dev.asm64.runtime.error.NativeMemoryException;

import java.lang.ref.Cleaner;
import java.util.function.Function;

/** A range of addresses that belongs to this package until it is released or unreachable. */
final class Reservation {
    private static final Cleaner CLEANER = Cleaner.create();

    private final long address;
    private final Cleaner.Cleanable unmapping;

    private Reservation(long address, long size) {
        this.address = address;
        this.unmapping = CLEANER.register(this, new Unmapping(address, size));
    }

    private record Unmapping(long address, long size) implements Runnable {
        @Override
        public void run() {
            Libc.munmap(address, size);
        }
    }

    /** Reserves addresses and has memory mapped there; if that fails, nothing stays. */
    static <T> T fill(long size, Function<Reservation, T> mapping) {
        Reservation reservation = new Reservation(AddressSpace.reserve(size), size);
        try {
            return mapping.apply(reservation);
        } catch (NativeMemoryException failure) {
            reservation.release();
            throw failure;
        }
    }

    long address() {
        return address;
    }

    /** Gives all back, once: by a second time, the addresses may belong to somebody else. */
    void release() {
        unmapping.clean();
    }
}
