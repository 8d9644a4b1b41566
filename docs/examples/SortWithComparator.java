import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Registers.EDX;
import static dev.asm64.operand.Registers.RCX;
import static dev.asm64.operand.Registers.RSP;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.runtime.CodeCache;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;

/**
 * Calls {@code qsort} of the C library, which calls a comparator written in Java. The code names
 * the comparator as an external symbol; the loader is told where it is.
 */
final class SortWithComparator extends Assembler {
    private interface Sort {
        void sort(MemorySegment numbers, long count);
    }

    /** The first two arguments are those of qsort; element size and comparator follow. */
    private SortWithComparator() {
        Label comparator = label("comparator");
        sub(RSP, 8);
        mov(EDX, Integer.BYTES).mov(RCX, m64(comparator)).call(external("qsort"));
        add(RSP, 8).ret();

        data().bind(comparator).dq(external("compare"));
    }

    static int compare(MemorySegment a, MemorySegment b) {
        return Integer.compare(
                Math.abs(a.get(ValueLayout.JAVA_INT, 0)), Math.abs(b.get(ValueLayout.JAVA_INT, 0)));
    }

    @SuppressWarnings("restricted")
    private static MemorySegment comparator(Arena arena) throws ReflectiveOperationException {
        MethodHandle compare =
                MethodHandles.lookup()
                        .findStatic(
                                SortWithComparator.class,
                                "compare",
                                MethodType.methodType(
                                        int.class, MemorySegment.class, MemorySegment.class));
        var pointer =
                ValueLayout.ADDRESS.withTargetLayout(ValueLayout.JAVA_INT); // to one readable int
        return Linker.nativeLinker()
                .upcallStub(
                        compare,
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, pointer, pointer),
                        arena);
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment comparator = comparator(arena);
            Sort sort =
                    CodeCache.standard()
                            .loader()
                            .resolving(
                                    name ->
                                            name.equals("compare")
                                                    ? Optional.of(comparator)
                                                    : Optional.empty())
                            .load(new SortWithComparator().assemble(), arena)
                            .function(MethodHandles.lookup(), Sort.class);

            MemorySegment numbers = arena.allocateFrom(ValueLayout.JAVA_INT, 3, -10, 7, -1, 0, 8);
            sort.sort(numbers, 6);
            System.out.println(
                    "by absolute value: " + Arrays.toString(numbers.toArray(ValueLayout.JAVA_INT)));
        }
    }
}
