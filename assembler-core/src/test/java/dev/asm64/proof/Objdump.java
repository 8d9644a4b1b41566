package dev.asm64.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The disassembler of GNU binutils. */
final class Objdump {
    private static final Pattern LINE =
            Pattern.compile(" *([0-9a-f]+):\t((?:[0-9a-f]{2} )+) *(?:\t(.*))?");

    private Objdump() {}

    /**
     * An instruction as decoded.
     *
     * @param address where it stands
     * @param text in Intel syntax
     */
    record Decoded(long address, int length, String text) {}

    /** Decodes instructions, one element each; a wrong one does not spoil those after it. */
    static List<Decoded> decode(List<byte[]> instructions) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Long> starts = new ArrayList<>();
        byte[] padding = "\u0090".repeat(16).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (byte[] instruction : instructions) {
            starts.add((long) all.size());
            all.write(instruction);
            all.write(padding);
        }
        Path file = Files.createTempFile("instructions", ".bin");
        try {
            Files.write(file, all.toByteArray());
            Map<Long, Decoded> decoded = run(file);
            return starts.stream()
                    .map(at -> decoded.getOrDefault(at, new Decoded(at, 0, "(nothing)")))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static Map<Long, Decoded> run(Path file) throws IOException {
        String architecture = "-mi386:x86-64:intel";
        Process process =
                new ProcessBuilder(
                                "objdump",
                                "-D",
                                "-z",
                                "-bbinary",
                                architecture,
                                "-w",
                                "--insn-width=16",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        Map<Long, Decoded> decoded = new HashMap<>();
        for (String line : new String(process.getInputStream().readAllBytes()).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                long address = Long.parseLong(matcher.group(1), 16);
                int length = matcher.group(2).length() / 3;
                String text = matcher.group(3) == null ? "" : matcher.group(3).strip();
                decoded.put(address, new Decoded(address, length, text));
            }
        }
        return decoded;
    }
}
