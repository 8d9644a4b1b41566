package dev.asm64.benchmark.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sequence in one variant, as statements in one dialect. */
final class Listing {
    private final Dialect dialect;
    private final Sequence sequence;
    private final Variant variant;
    private final String fieldAccess;
    private final Map<Shared, Field> reused = new LinkedHashMap<>();
    private final List<List<String>> blocks;

    /** A memory operand that instructions share; some libraries count what a broadcast fills. */
    private record Shared(Operand.Memory memory, int broadcastLength) {}

    /** A field of the operands that a listing gets, and its value in each set. */
    record Field(String type, String name, List<String> values) {}

    /**
     * @param fieldAccess how a field of the operands is read, with %s for its name
     */
    Listing(Dialect dialect, Sequence sequence, Variant variant, String fieldAccess) {
        this.dialect = dialect;
        this.sequence = sequence;
        this.variant = variant;
        this.fieldAccess = fieldAccess;
        this.blocks = sequence.blocks().stream().map(this::block).toList();
    }

    Sequence sequence() {
        return sequence;
    }

    String name() {
        return variant.nameOf(sequence);
    }

    boolean isRotating() {
        return variant.registers() == Variant.Registers.ROTATING;
    }

    List<String> labelDeclarations() {
        return sequence.labels().stream().map(dialect::declare).toList();
    }

    List<List<String>> blocks() {
        return blocks;
    }

    /** What the listing reads from its operands. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (isRotating()) {
            for (Operand.Register register : sequence.registers()) {
                fields.add(
                        new Field(
                                dialect.type(register.kind()),
                                register.field(),
                                sets().stream().map(set -> nameIn(set, register)).toList()));
            }
        }
        fields.addAll(reused.values());
        return fields;
    }

    /** The expressions for all fields in one set. */
    static String values(List<Field> fields, int set) {
        return fields.stream().map(f -> f.values().get(set)).collect(Collectors.joining(", "));
    }

    int setCount() {
        return isRotating() ? RegisterSet.COUNT : 1;
    }

    private List<RegisterSet> sets() {
        List<RegisterSet> sets = new ArrayList<>();
        for (int number = 0; number < setCount(); number++) {
            sets.add(new RegisterSet(number, sequence.vectorRegisters()));
        }
        return sets;
    }

    private List<String> block(List<Statement> statements) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Bind bind -> lines.add(dialect.bind(bind.label()));
                case Statement.Instruction instruction -> {
                    if (dialect.has(instruction)) {
                        lines.add(call(instruction));
                    }
                }
            }
        }
        return lines;
    }

    private String call(Statement.Instruction instruction) {
        List<String> arguments = new ArrayList<>();
        Dialect.Mask mask = null;
        for (Operand operand : instruction.operands()) {
            if (operand instanceof Operand.Masked masked) {
                mask = new Dialect.Mask(register(masked.mask()), masked.zeroing());
                arguments.add(dialect.masked(register(masked.register()), mask));
            } else {
                arguments.add(operand(operand, instruction.vectorLength()));
            }
        }
        return dialect.call(
                dialect.method(instruction.mnemonic()), String.join(", ", arguments), mask);
    }

    private String operand(Operand operand, int vectorLength) {
        return switch (operand) {
            case Operand.Register register -> register(register);
            case Operand.CountRegister() -> dialect.register(RegisterKind.GP8, 1);
            case Operand.Immediate(int value) -> dialect.immediate(value);
            case Operand.Target(String label) -> label;
            case Operand.Memory memory -> memory(memory, vectorLength);
            case Operand.Masked masked -> throw new IllegalArgumentException(masked.toString());
        };
    }

    private String register(Operand.Register register) {
        return isRotating()
                ? fieldAccess.formatted(register.field())
                : nameIn(sets().getFirst(), register);
    }

    private String nameIn(RegisterSet set, Operand.Register register) {
        return dialect.register(register.kind(), set.numberOf(register));
    }

    private String memory(Operand.Memory memory, int vectorLength) {
        if (variant.addresses() == Variant.Addresses.FRESH) {
            return dialect.memory(
                    memory,
                    vectorLength,
                    register(memory.base()),
                    memory.index() == null ? null : register(memory.index()));
        }
        Shared shared = new Shared(memory, memory.broadcast() ? vectorLength : 0);
        Field field = reused.computeIfAbsent(shared, s -> field(memory, vectorLength));
        return fieldAccess.formatted(field.name());
    }

    private Field field(Operand.Memory memory, int vectorLength) {
        List<String> values =
                sets().stream()
                        .map(
                                set ->
                                        dialect.memory(
                                                memory,
                                                vectorLength,
                                                nameIn(set, memory.base()),
                                                memory.index() == null
                                                        ? null
                                                        : nameIn(set, memory.index())))
                        .toList();
        return new Field(dialect.type(memory), "memory" + reused.size(), values);
    }
}
