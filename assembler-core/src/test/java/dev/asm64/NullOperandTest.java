package dev.asm64;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.operand.Label;
import dev.asm64.operand.LabelAddress;
import dev.asm64.operand.LabelDistance;
import dev.asm64.operand.Memory;
import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Moffs;
import dev.asm64.operand.Registers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Null in each place of every instruction: the message says which operand it is. */
class NullOperandTest {
    private static final Map<Object, Function<Label, Object>> LABELS =
            new HashMap<>(
                    Map.of(
                            Label.class, label -> label,
                            LabelAddress.class, label -> label.plus(1),
                            LabelDistance.class, label -> label.minus(label)));

    private static final List<Object> REGISTERS = registers();

    /** An operand for each type, and those that string instructions and others demand. */
    private static final List<MemoryOperand> MEMORY =
            List.of(
                    Memory.ptr(Registers.RSI),
                    Memory.ptr(Registers.RDI),
                    Memory.ptr(Registers.RBX),
                    Memory.ptr(Registers.EBX),
                    Memory.rip(0),
                    Memory.m16bcst(Registers.RBX),
                    Memory.m32bcst(Registers.RBX),
                    Memory.m64bcst(Registers.RBX),
                    Memory.ptr(Registers.RBX, Registers.XMM7, 1),
                    Memory.ptr(Registers.RBX, Registers.YMM7, 1),
                    Memory.ptr(Registers.RBX, Registers.ZMM7, 1),
                    Memory.ptr(Registers.RBX, Registers.XMM7, 1).k(Registers.K1),
                    Memory.ptr(Registers.RBX, Registers.YMM7, 1).k(Registers.K1),
                    Memory.ptr(Registers.RBX, Registers.ZMM7, 1).k(Registers.K1));

    private static List<Object> registers() {
        List<Object> registers = new ArrayList<>();
        for (Field constant : Registers.class.getFields()) {
            try {
                registers.add(constant.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        registers.add(Registers.XMM1.k(Registers.K1));
        registers.add(Registers.YMM1.k(Registers.K1));
        registers.add(Registers.ZMM1.k(Registers.K1));
        return registers;
    }

    static Stream<Function<Assembler, Object>> views() {
        return Stream.of(
                assembler -> assembler,
                Assembler::lock,
                Assembler::rep,
                Assembler::repe,
                Assembler::repne,
                Assembler::shortJump,
                Assembler::nearJump,
                Assembler::vex,
                Assembler::evex);
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyMethodNamesTheOperandThatIsNull(Function<Assembler, Object> view) {
        List<Method> instructions = instructions(view.apply(new Assembler()).getClass());
        assertThat(instructions).isNotEmpty();

        for (Method instruction : instructions) {
            Object[] operands = legalOperands(view, instruction);
            for (int i = 0; i < operands.length; i++) {
                if (!instruction.getParameterTypes()[i].isPrimitive()) {
                    Object[] withNull = operands.clone();
                    withNull[i] = null;
                    Assembler assembler = new Assembler();
                    assertThat(call(assembler, view, instruction, withNull))
                            .as("%s with %s", instruction, Arrays.toString(withNull))
                            .isExactlyInstanceOf(NullPointerException.class)
                            .hasMessageMatching(
                                    "[a-z0-9_]+ .*: operand %d \\(\\S+\\) is null"
                                            .formatted(i + 1));
                    assertThat(assembler.assemble().size()).isZero();
                }
            }
        }
    }

    /** The generated methods: the others are declared in Assembler itself. */
    private static List<Method> instructions(Class<?> view) {
        return Arrays.stream(view.getMethods())
                .filter(method -> method.getReturnType() == Assembler.class)
                .filter(method -> !Directives.class.isAssignableFrom(method.getDeclaringClass()))
                .toList();
    }

    /** Operands with which the method emits code. */
    private static Object[] legalOperands(Function<Assembler, Object> view, Method instruction) {
        List<Object[]> choices = new ArrayList<>();
        choices.add(new Object[instruction.getParameterCount()]);
        for (int i = 0; i < instruction.getParameterCount(); i++) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] choice : choices) {
                for (Object operand : candidates(instruction.getParameterTypes()[i], i)) {
                    Object[] with = choice.clone();
                    with[i] = operand;
                    longer.add(with);
                }
            }
            choices = longer;
        }
        for (Object[] choice : choices) {
            if (call(new Assembler(), view, instruction, choice) == null) {
                return choice;
            }
        }
        throw new AssertionError("No legal operands found for " + instruction);
    }

    private static List<Object> candidates(Class<?> type, int position) {
        if (type == int.class) {
            return List.of(1);
        } else if (type == long.class) {
            return List.of(1L);
        } else if (LABELS.containsKey(type)) {
            return List.of(type);
        } else if (type == Moffs.class) {
            return List.of(Memory.moffs(1));
        }
        List<Object> candidates = new ArrayList<>();
        List<Object> registers = REGISTERS.stream().filter(type::isInstance).toList();
        if (!registers.isEmpty()) {
            candidates.add(registers.get(position % registers.size()));
        }
        if (type.isEnum()) {
            candidates.add(type.getEnumConstants()[0]);
        }
        MEMORY.stream().filter(type::isInstance).forEach(candidates::add);
        return candidates;
    }

    /** What the call throws, null if nothing; a type that labels make stands for a new operand. */
    private static Throwable call(
            Assembler assembler,
            Function<Assembler, Object> view,
            Method instruction,
            Object[] operands) {
        Object[] arguments =
                Arrays.stream(operands)
                        .map(operand -> LABELS.getOrDefault(operand, _ -> operand))
                        .map(operand -> operand.apply(assembler.label()))
                        .toArray();
        try {
            instruction.invoke(view.apply(assembler), arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
