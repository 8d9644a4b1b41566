package dev.asm64.benchmark.part;

import dev.asm64.benchmark.participant.AssembledSequence;
import dev.asm64.benchmark.participant.ChildProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** objdump, which says what instructions bytes are. */
final class Disassembler {
    private static final Pattern LINE =
            Pattern.compile("\\s*([0-9a-f]+):\t([0-9a-f ]+?)\\s*\t(.*)");
    private static final Pattern JUMP = Pattern.compile("(j\\w+)\\s+0x([0-9a-f]+)");

    private Disassembler() {}

    /**
     * An instruction.
     *
     * @param text in Intel syntax; a jump has the number of its target instruction
     * @param bytes in hexadecimal
     */
    record Instruction(String text, String bytes) {}

    static List<Instruction> disassemble(AssembledSequence sequence) throws IOException {
        Path file = Files.createTempFile("sequence", ".bin");
        try {
            Files.write(file, sequence.bytes());
            return instructions(
                    ChildProcess.run(
                            List.of(
                                    "objdump",
                                    "-D",
                                    "-bbinary",
                                    "-mi386:x86-64",
                                    "-Mintel",
                                    "--insn-width=16",
                                    file.toString())));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Instruction> instructions(List<String> listing) {
        List<String> addresses = new ArrayList<>();
        List<Instruction> instructions = new ArrayList<>();
        for (String line : listing) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                addresses.add(matcher.group(1));
                String text = matcher.group(3).replaceFirst("\\s*#.*", "").strip();
                instructions.add(new Instruction(text, matcher.group(2).replace(" ", "")));
            }
        }
        return instructions.stream().map(i -> withTargetNumber(i, addresses)).toList();
    }

    private static Instruction withTargetNumber(Instruction instruction, List<String> addresses) {
        Matcher jump = JUMP.matcher(instruction.text());
        return jump.matches()
                ? new Instruction(
                        jump.group(1) + " to #" + addresses.indexOf(jump.group(2)),
                        instruction.bytes())
                : instruction;
    }
}
