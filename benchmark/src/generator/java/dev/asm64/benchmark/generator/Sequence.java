package dev.asm64.benchmark.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Instructions in blocks, each of which becomes one method.
 *
 * @param name the name of the file
 * @param vectorRegisters how many vector registers there are to choose from
 * @param blocks the instructions
 */
record Sequence(String name, int vectorRegisters, List<List<Statement>> blocks) {
    List<Statement.Instruction> instructions() {
        return blocks.stream()
                .flatMap(List::stream)
                .filter(Statement.Instruction.class::isInstance)
                .map(Statement.Instruction.class::cast)
                .toList();
    }

    List<String> labels() {
        return blocks.stream()
                .flatMap(List::stream)
                .filter(Statement.Bind.class::isInstance)
                .map(statement -> ((Statement.Bind) statement).label())
                .toList();
    }

    boolean hasMemory() {
        return operands().anyMatch(Operand.Memory.class::isInstance);
    }

    /** The registers by their names. */
    Collection<Operand.Register> registers() {
        var registers = new TreeMap<String, Operand.Register>();
        operands()
                .flatMap(Sequence::registersIn)
                .forEach(register -> registers.put(register.field(), register));
        return registers.values();
    }

    /** The same sequence in blocks of at most so many statements. */
    Sequence inBlocksOf(int size) {
        List<List<Statement>> smaller = new ArrayList<>();
        for (List<Statement> block : blocks) {
            for (int from = 0; from < block.size(); from += size) {
                smaller.add(block.subList(from, Math.min(from + size, block.size())));
            }
        }
        return new Sequence(name, vectorRegisters, smaller);
    }

    private Stream<Operand> operands() {
        return instructions().stream().flatMap(instruction -> instruction.operands().stream());
    }

    private static Stream<Operand.Register> registersIn(Operand operand) {
        return switch (operand) {
            case Operand.Register register -> Stream.of(register);
            case Operand.Masked masked -> Stream.of(masked.register(), masked.mask());
            case Operand.Memory memory ->
                    Stream.of(memory.base(), memory.index()).filter(r -> r != null);
            default -> Stream.of();
        };
    }
}
