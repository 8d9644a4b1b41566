package dev.asm64.runtime.profiling;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file in which perf looks up addresses outside any binary: {@code /tmp/perf-PID.map}, one
 * function a line. Each line is written at once, so that it is there after a crash.
 */
public final class PerfMap implements FunctionLog {
    private final Path file;
    private final OutputStream out;

    public PerfMap(long process) {
        file = Path.of("/tmp/perf-" + process + ".map");
        try {
            out =
                    Files.newOutputStream(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS); // everybody may write to the directory
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void loaded(LoadedFunction function) {
        String line =
                "%x %x %s\n"
                        .formatted(function.address(), function.bytes().length, function.name());
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
