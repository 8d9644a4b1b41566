package dev.asm64.runtime;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of the C library that loading needs, with the constants of Linux on x86-64. */
final class Libc {
    private static final int MAP_PRIVATE = 0x02;
    private static final int MAP_ANONYMOUS = 0x20;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO = CALL_STATE.byteOffset(PathElement.groupElement("errno"));

    /**
     * One shape for every function, because linking a shape costs milliseconds. The System V ABI
     * allows it (AMD64, section 3.2.3): a register per argument, of which the callee reads the part
     * and the number that it wants.
     */
    private static final MethodHandle CALL = link();

    private static final MemorySegment GETPAGESIZE = function("getpagesize");
    private static final MemorySegment MMAP = function("mmap");
    private static final MemorySegment MPROTECT = function("mprotect");
    private static final MemorySegment MUNMAP = function("munmap");

    private Libc() {}

    static long getpagesize() {
        return call(GETPAGESIZE, 0, 0, 0, 0, 0, 0);
    }

    /** Maps private anonymous memory wherever there is room, and returns its address. */
    static long mmap(long length, Protection protection) {
        int flags = MAP_PRIVATE | MAP_ANONYMOUS;
        long result = call(MMAP, 0, length, protection.bits(), flags, -1, 0);
        if (result < 0) {
            throw new NativeMemoryException(
                    "mmap(NULL, %d, %s, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0)"
                            .formatted(length, protection),
                    (int) -result);
        }
        return result;
    }

    static void mprotect(long address, long length, Protection protection) {
        long result = call(MPROTECT, address, length, protection.bits(), 0, 0, 0);
        if (result < 0) {
            throw new NativeMemoryException(
                    "mprotect(0x%x, %d, %s)".formatted(address, length, protection), (int) -result);
        }
    }

    static void munmap(long address, long length) {
        long result = call(MUNMAP, address, length, 0, 0, 0, 0);
        if (result < 0) {
            throw new NativeMemoryException(
                    "munmap(0x%x, %d)".formatted(address, length), (int) -result);
        }
    }

    /** The name of an error, such as ENOMEM, or its number where the C library has no names. */
    static String errorName(int errno) {
        return LINKER.defaultLookup()
                .find("strerrorname_np") // glibc since 2.32
                .map(function -> call(function, errno, 0, 0, 0, 0, 0))
                .filter(name -> name != 0)
                .map(Libc::string)
                .orElse("errno " + errno);
    }

    /** The C library's text for an error, in the process's locale. */
    static String errorText(int errno) {
        return string(call(function("strerror"), errno, 0, 0, 0, 0, 0));
    }

    /**
     * Calls a function.
     *
     * @return its result, or where that is -1 the negative error number, as the kernel does it: no
     *     address of user space is negative
     */
    private static long call(
            MemorySegment function, long a, long b, long c, long d, long e, long f) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            long result = (long) CALL.invokeExact(function, state, a, b, c, d, e, f);
            // A function that returns int leaves the upper half of the register undefined; one that
            // returns an address has no other with 32 ones at its end.
            return (int) result == -1 ? -state.get(JAVA_INT, ERRNO) : result;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError("native functions throw nothing", impossible);
        }
    }

    private static MemorySegment function(String name) {
        return LINKER.defaultLookup().findOrThrow(name);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link() {
        FunctionDescriptor shape =
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                        JAVA_LONG);
        return LINKER.downcallHandle(shape, Linker.Option.captureCallState("errno"));
    }

    @SuppressWarnings("restricted")
    private static String string(long address) {
        return MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0);
    }
}
