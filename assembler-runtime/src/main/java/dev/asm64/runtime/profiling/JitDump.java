package dev.asm64.runtime.profiling;

import dev.asm64.runtime.memory.Libc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file from which {@code perf inject --jit} makes binaries: {@code jit-PID.dump}, with the
 * bytes of each function and the time when it was loaded. The format is described in the Linux
 * sources, tools/perf/Documentation/jitdump-specification.txt.
 */
public final class JitDump implements FunctionLog {
    private static final int MAGIC = 0x4A695444; // "JiTD"
    private static final int VERSION = 1;
    private static final int HEADER_SIZE = 40;
    private static final int EM_X86_64 = 62;
    private static final int JIT_CODE_LOAD = 0;
    private static final int LOAD_RECORD_SIZE = 56;

    private final Path file;

    /** Not a channel: that would be closed by an interrupted thread that loads code. */
    private final OutputStream out;

    private final int process;
    private long functions;

    public JitDump(Path directory, long process) {
        this.process = Math.toIntExact(process);
        try {
            Files.createDirectories(directory);
            file = directory.resolve("jit-" + process + ".dump");
            out = new FileOutputStream(file.toFile());
            write(header());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Libc.mapExecutable(file.toString()); // by which perf finds the file
    }

    public Path file() {
        return file;
    }

    private ByteBuffer header() {
        return record(HEADER_SIZE)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putInt(HEADER_SIZE)
                .putInt(EM_X86_64)
                .putInt(0) // reserved
                .putInt(process)
                .putLong(now())
                .putLong(0); // flags
    }

    @Override
    public synchronized void loaded(LoadedFunction function) {
        byte[] name = function.name().getBytes(StandardCharsets.UTF_8);
        byte[] code = function.bytes();
        int size = LOAD_RECORD_SIZE + name.length + 1 + code.length;
        write(
                record(size)
                        .putInt(JIT_CODE_LOAD)
                        .putInt(size)
                        .putLong(now())
                        .putInt(process)
                        .putInt(Libc.gettid())
                        .putLong(function.address()) // where it was made
                        .putLong(function.address()) // where it runs
                        .putLong(code.length)
                        .putLong(functions++)
                        .put(name)
                        .put((byte) 0)
                        .put(code));
    }

    private static ByteBuffer record(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** CLOCK_MONOTONIC, as {@code perf record -k mono} has it. */
    private static long now() {
        return System.nanoTime();
    }

    private void write(ByteBuffer record) {
        try {
            out.write(record.array());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
