package dev.asm64.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the kernel tells about the memory of this process, see proc(5). */
final class ProcSelf {
    private ProcSelf() {}

    /** A line of /proc/self/maps; the addresses from {@code start} to {@code end}, exclusive. */
    record Mapping(long start, long end, String permissions) {
        boolean isWritableAndExecutable() {
            return permissions.startsWith("rwx");
        }

        private static Mapping parse(String line) {
            String[] fields = line.split("[- ]");
            return new Mapping(
                    Long.parseUnsignedLong(fields[0], 16),
                    Long.parseUnsignedLong(fields[1], 16),
                    line.split(" ")[1]);
        }

        private boolean contains(long address) {
            return Long.compareUnsigned(start, address) <= 0
                    && Long.compareUnsigned(address, end) < 0;
        }
    }

    static List<Mapping> mappings() {
        return lines("maps").stream().map(Mapping::parse).toList();
    }

    /** The permissions at an address, such as {@code r-xp}; empty where nothing is mapped. */
    static Optional<String> permissions(long address) {
        return mappings().stream()
                .filter(mapping -> mapping.contains(address))
                .map(Mapping::permissions)
                .findFirst();
    }

    /** A field of /proc/self/status that counts memory, such as VmRSS, in bytes. */
    static long status(String field) {
        String prefix = field + ":";
        return lines("status").stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).replace("kB", "").strip())
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc/self", file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
