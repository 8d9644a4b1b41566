package dev.asm64.benchmark.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a sequence from its file; README.md beside the files describes them. */
final class SequenceReader {
    private static final int LONGEST_BLOCK = 8;
    private static final Pattern REGISTER = Pattern.compile("(r|xmm|ymm|zmm|k)([0-7])([dwb]?)");
    private static final Pattern MASKED = Pattern.compile("(\\w+)\\{(k[1-7])}(\\{z})?");
    private static final Pattern MEMORY =
            Pattern.compile(
                    "m(\\d+)(bcst)?\\[(r[0-7])(?: \\+ (r[0-7])\\*(\\d))?(?: ([+-]) (\\d+))?]");

    private final List<List<Statement>> blocks = new ArrayList<>();
    private List<Statement> block = new ArrayList<>();
    private int vectorRegisters = 16;

    static Sequence read(Path file) throws IOException {
        var reader = new SequenceReader();
        for (String line : Files.readAllLines(file)) {
            try {
                reader.line(line.replaceFirst("#.*", "").strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": " + line, e);
            }
        }
        reader.endBlock();
        String name = file.getFileName().toString().replaceFirst("\\.asm$", "");
        return new Sequence(name, reader.vectorRegisters, reader.blocks);
    }

    private void line(String line) {
        if (line.isEmpty()) {
            endBlock();
        } else if (line.startsWith(".registers ")) {
            vectorRegisters = Integer.parseInt(line.substring(".registers ".length()));
        } else if (line.endsWith(":")) {
            block.add(new Statement.Bind(line.substring(0, line.length() - 1)));
        } else {
            requireRoom();
            block.add(instruction(line));
        }
    }

    private void requireRoom() {
        if (block.stream().filter(Statement.Instruction.class::isInstance).count()
                == LONGEST_BLOCK) {
            throw new IllegalArgumentException(
                    "more than %d instructions in a block".formatted(LONGEST_BLOCK));
        }
    }

    private void endBlock() {
        if (!block.isEmpty()) {
            blocks.add(block);
            block = new ArrayList<>();
        }
    }

    private static Statement instruction(String line) {
        String[] parts = line.split(" ", 2);
        List<Operand> operands = new ArrayList<>();
        if (parts.length == 2) {
            for (String operand : parts[1].split(", ")) {
                operands.add(operand(operand));
            }
        }
        return new Statement.Instruction(parts[0], operands);
    }

    private static Operand operand(String text) {
        if (text.equals("cl")) {
            return new Operand.CountRegister();
        }
        if (text.matches("\\d+")) {
            return new Operand.Immediate(Integer.parseInt(text));
        }
        Matcher masked = MASKED.matcher(text);
        if (masked.matches()) {
            return new Operand.Masked(
                    register(masked.group(1)), register(masked.group(2)), masked.group(3) != null);
        }
        if (REGISTER.matcher(text).matches()) {
            return register(text);
        }
        if (text.matches("[a-z]+")) {
            return new Operand.Target(text);
        }
        return memory(text);
    }

    private static Operand memory(String text) {
        Matcher memory = matched(MEMORY, text);
        boolean indexed = memory.group(4) != null;
        int displacement = memory.group(7) == null ? 0 : Integer.parseInt(memory.group(7));
        return new Operand.Memory(
                Integer.parseInt(memory.group(1)),
                memory.group(2) != null,
                register(memory.group(3)),
                indexed ? register(memory.group(4)) : null,
                indexed ? Integer.parseInt(memory.group(5)) : 0,
                "-".equals(memory.group(6)) ? -displacement : displacement);
    }

    private static Operand.Register register(String text) {
        Matcher matcher = matched(REGISTER, text);
        int index = Integer.parseInt(matcher.group(2));
        for (RegisterKind kind : RegisterKind.values()) {
            if (kind.placeholder(index).equals(text)) {
                return new Operand.Register(kind, index);
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }
}
