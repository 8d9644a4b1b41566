package dev.asm64.runtime.memory;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.asm64.runtime.error.NativeMemoryException;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The functions of the C library that loading needs, with the constants of Linux on x86-64. */
public final class Libc {
    public static final int MAP_SHARED = 0x01;
    public static final int MAP_PRIVATE = 0x02;
    static final int MAP_FIXED = 0x10;
    public static final int MAP_ANONYMOUS = 0x20;

    /** Addresses alone, without memory behind them. */
    static final int RESERVED = MAP_PRIVATE | MAP_ANONYMOUS | 0x4000; // MAP_NORESERVE

    public static final int NO_FILE = -1;

    private static final int MAP_FIXED_NOREPLACE = 0x100000;
    private static final Map<Integer, String> MAP_FLAGS =
            new TreeMap<>(
                    Map.of(
                            MAP_SHARED,
                            "MAP_SHARED",
                            MAP_PRIVATE,
                            "MAP_PRIVATE",
                            MAP_FIXED,
                            "MAP_FIXED",
                            MAP_ANONYMOUS,
                            "MAP_ANONYMOUS",
                            0x4000,
                            "MAP_NORESERVE"));

    private static final int MREMAP_MAYMOVE = 1;
    private static final int MREMAP_FIXED = 2;
    private static final int MFD_CLOEXEC = 0x1;
    private static final int MFD_EXEC = 0x10;
    private static final int O_CLOEXEC = 0x80000;
    private static final int EINVAL = 22;
    private static final String NOTHING_THROWN = "native functions throw nothing";

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();

    /**
     * One shape for every function, because linking a shape costs milliseconds. The System V ABI
     * allows it (AMD64, section 3.2.3): a register per argument, of which the callee reads the part
     * and the number that it wants.
     */
    private static final MethodHandle CALL = link();

    /**
     * The same, for calls that have failed: it keeps the error number. Most processes need it
     * never, and linking it takes milliseconds.
     */
    private static final class Failing {
        static final MethodHandle CALL = link(Linker.Option.captureCallState("errno"));
    }

    private static final MemorySegment GETPAGESIZE = function("getpagesize");
    private static final MemorySegment MMAP = function("mmap");
    private static final MemorySegment MREMAP = function("mremap");
    private static final MemorySegment MPROTECT = function("mprotect");
    private static final MemorySegment MUNMAP = function("munmap");
    private static final MemorySegment FTRUNCATE = function("ftruncate");
    private static final MemorySegment CLOSE = function("close");

    private Libc() {}

    /** Where a function is that external code is likely to call: the C library's own place. */
    static long address() {
        return MMAP.address();
    }

    public static long getpagesize() {
        return call(GETPAGESIZE, 0, 0, 0, 0, 0, 0);
    }

    /** Maps memory and returns its address. */
    public static long mmap(long address, long length, Protection protection, int flags, int file) {
        long result = call(MMAP, address, length, protection.bits(), flags, file, 0);
        if (result < 0) {
            throw failure(
                    "mmap(0x%x, %d, %s, %s, %d, 0)"
                            .formatted(address, length, protection, mapFlags(flags), file),
                    result);
        }
        return result;
    }

    /** Reserves addresses for mappings to come, unless something else is there. */
    static boolean reserve(long address, long length) {
        int flags = RESERVED | MAP_FIXED_NOREPLACE;
        long result = callOnce(MMAP, address, length, Protection.NONE.bits(), flags, NO_FILE, 0);
        // Before Linux 4.17 the address was a mere hint.
        if (!isFailure(result) && result != address) {
            munmap(result, length);
        }
        return result == address;
    }

    private static String mapFlags(int flags) {
        StringJoiner names = new StringJoiner("|");
        MAP_FLAGS.forEach(
                (bit, name) -> {
                    if ((flags & bit) != 0) {
                        names.add(name);
                    }
                });
        return names.toString();
    }

    /** Maps the pages of a shared mapping a second time, in the place of those at an address. */
    static void alias(long mapping, long length, long address) {
        int flags = MREMAP_MAYMOVE | MREMAP_FIXED;
        long result = call(MREMAP, mapping, 0, length, flags, address, 0);
        if (result < 0) {
            throw failure(
                    "mremap(0x%x, 0, %d, MREMAP_MAYMOVE|MREMAP_FIXED, 0x%x)"
                            .formatted(mapping, length, address),
                    result);
        }
    }

    public static void mprotect(long address, long length, Protection protection) {
        long result = call(MPROTECT, address, length, protection.bits(), 0, 0, 0);
        if (result < 0) {
            throw failure("mprotect(0x%x, %d, %s)".formatted(address, length, protection), result);
        }
    }

    public static void munmap(long address, long length) {
        long result = call(MUNMAP, address, length, 0, 0, 0, 0);
        if (result < 0) {
            throw failure("munmap(0x%x, %d)".formatted(address, length), result);
        }
    }

    /** Makes a file that lives in memory alone and may be executed; returns its descriptor. */
    static int memfd(String name) {
        long result = memfd(name, MFD_CLOEXEC | MFD_EXEC);
        if (result == -EINVAL) { // the second flag came with Linux 6.3
            result = memfd(name, MFD_CLOEXEC);
        }
        if (result < 0) {
            throw failure("memfd_create(\"%s\", MFD_CLOEXEC)".formatted(name), result);
        }
        return (int) result;
    }

    private static long memfd(String name, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long text = arena.allocateFrom(name).address();
            return call(function("memfd_create"), text, flags, 0, 0, 0, 0);
        }
    }

    static void ftruncate(int file, long length) {
        long result = call(FTRUNCATE, file, length, 0, 0, 0, 0);
        if (result < 0) {
            throw failure("ftruncate(%d, %d)".formatted(file, length), result);
        }
    }

    public static void close(int file) {
        callOnce(CLOSE, file, 0, 0, 0, 0, 0); // a second one might close somebody else's
    }

    /** Maps the first page of a file as if to execute it. */
    public static void mapExecutable(String path) {
        try (Arena arena = Arena.ofConfined()) {
            long text = arena.allocateFrom(path).address();
            long file = call(function("open"), text, O_CLOEXEC, 0, 0, 0, 0);
            if (file < 0) {
                throw failure("open(\"%s\", O_RDONLY|O_CLOEXEC)".formatted(path), file);
            }
            try {
                mmap(0, getpagesize(), Protection.READ_EXECUTE, MAP_PRIVATE, (int) file);
            } finally {
                close((int) file);
            }
        }
    }

    /** The kernel's number of this thread. */
    public static int gettid() {
        return (int) call(function("gettid"), 0, 0, 0, 0, 0, 0);
    }

    private static NativeMemoryException failure(String call, long result) {
        int errno = (int) -result;
        return new NativeMemoryException(
                call + " failed: " + errorName(errno) + " (" + errorText(errno) + ")", errno);
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
    private static String errorText(int errno) {
        return string(call(function("strerror"), errno, 0, 0, 0, 0, 0));
    }

    /**
     * Calls a function that does nothing where it fails; then it is called once more, to learn why.
     *
     * @return its result, or where that is -1 the negative error number, as the kernel does it: no
     *     address of user space is negative
     */
    public static long call(
            MemorySegment function, long a, long b, long c, long d, long e, long f) {
        long result = callOnce(function, a, b, c, d, e, f);
        return isFailure(result) ? callFailing(function, a, b, c, d, e, f) : result;
    }

    /**
     * A function that returns int leaves the upper half of the register undefined; one that returns
     * an address has no other with 32 ones at its end.
     */
    private static boolean isFailure(long result) {
        return (int) result == -1;
    }

    private static long callOnce(
            MemorySegment function, long a, long b, long c, long d, long e, long f) {
        try {
            return (long) CALL.invokeExact(function, a, b, c, d, e, f);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError(NOTHING_THROWN, impossible);
        }
    }

    private static long callFailing(
            MemorySegment function, long a, long b, long c, long d, long e, long f) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            long result = (long) Failing.CALL.invokeExact(function, state, a, b, c, d, e, f);
            return isFailure(result) ? -errno(state) : result;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError(NOTHING_THROWN, impossible);
        }
    }

    /** The first field, read without a VarHandle, of which the first takes milliseconds. */
    private static int errno(MemorySegment state) {
        int[] fields = new int[1];
        MemorySegment.copy(state, JAVA_INT, 0, fields, 0, fields.length);
        return fields[0];
    }

    private static MemorySegment function(String name) {
        return LINKER.defaultLookup().findOrThrow(name);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(Linker.Option... options) {
        FunctionDescriptor shape =
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                        JAVA_LONG);
        return LINKER.downcallHandle(shape, options);
    }

    @SuppressWarnings("restricted")
    private static String string(long address) {
        return MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0);
    }
}
