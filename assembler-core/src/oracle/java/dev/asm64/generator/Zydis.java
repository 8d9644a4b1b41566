package dev.asm64.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The program ZydisInfo, which tells of an instruction what the disassembler Zydis knows. */
final class Zydis {
    private static final String PROGRAM = "ZydisInfo";
    private static final String START = "== [    BASIC ] ";

    private Zydis() {}

    static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /**
     * Decodes instructions, given as bytes in hexadecimal, and returns what it tells of each; those
     * that it does not know are left out.
     */
    static Map<String, ZydisInstruction> decode(Collection<String> instructions)
            throws IOException, InterruptedException {
        Path input = Files.createTempFile("instructions", ".txt");
        Path output = Files.createTempFile("zydis", ".txt");
        try {
            Files.write(input, instructions);
            run(input, output);
            Map<String, ZydisInstruction> decoded = new HashMap<>();
            List<String> texts = List.of(Files.readString(output).split(Pattern.quote(START)));
            for (String text : texts.subList(1, texts.size())) {
                ZydisInstruction instruction = ZydisInstruction.parse(text);
                decoded.put(instruction.bytes(), instruction);
            }
            return decoded;
        } finally {
            Files.delete(input);
            Files.delete(output);
        }
    }

    /** Starts one process for each line, as the program takes no more than one instruction. */
    private static void run(Path input, Path output) throws IOException, InterruptedException {
        // The exit code tells only that some instruction is not known.
        new ProcessBuilder("xargs", "-L1", PROGRAM, "-64")
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
