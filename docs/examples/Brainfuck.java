import static dev.asm64.operand.Memory.m8;
import static dev.asm64.operand.Registers.AL;
import static dev.asm64.operand.Registers.RAX;
import static dev.asm64.operand.Registers.RDI;
import static dev.asm64.operand.Registers.RDX;
import static dev.asm64.operand.Registers.RSI;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;
import dev.asm64.runtime.NativeCode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A just-in-time compiler for Brainfuck, and an interpreter to compare it with. The language has a
 * row of byte cells, a pointer to one of them, and a character for each instruction; all others are
 * comments. This dialect has no input.
 */
final class Brainfuck extends Assembler {
    private static final int CELLS = 30_000;
    private static final int MOST_OUTPUT = 10_000;

    /** Prints a triangle, and counts a while for each star. */
    private static final String TRIANGLE =
            """
            ++++++++++ ++++++                 c0: rows to print
            >>>> ++++++ [> +++++++ <-]        c5: a star
            >> ++++++++++ <<<<<<              c6: a line feed
            [-
              > + [> + > + << -]              c1: stars in this row; copied to c2 and c3
              >> [<< + >> -] <                c3: moved back to c1
              [-
                >>> .
                >> - [> - [-] < -] <<<<<      c7: counts from 255 while c8 does each time
              ]
              >>>> . <<<<<<
            ]
            """;

    private record Loop(Label start, Label end) {}

    /** Runs a program and returns how many bytes it wrote. */
    private interface Program {
        long run(MemorySegment cells, MemorySegment output);
    }

    /** The cell pointer is in RDI, the place for output in RSI, where arguments arrive. */
    private Brainfuck(String program) {
        Deque<Loop> open = new ArrayDeque<>();
        mov(RDX, RSI);
        for (int at = 0; at < program.length(); at++) {
            switch (program.charAt(at)) {
                case '+' -> add(m8(RDI), 1);
                case '-' -> sub(m8(RDI), 1);
                case '>' -> add(RDI, 1);
                case '<' -> sub(RDI, 1);
                case '.' -> mov(AL, m8(RDI)).mov(m8(RSI), AL).add(RSI, 1);
                case '[' -> {
                    Loop loop = new Loop(label(), label());
                    open.push(loop);
                    cmp(m8(RDI), 0).je(loop.end()).bind(loop.start());
                }
                case ']' -> {
                    Loop loop = open.pop();
                    cmp(m8(RDI), 0).jne(loop.start()).bind(loop.end());
                }
                default -> {}
            }
        }
        mov(RAX, RSI).sub(RAX, RDX).ret();
    }

    private static Program compile(String program) {
        return NativeCode.load(new Brainfuck(program).assemble())
                .function(MethodHandles.lookup(), Program.class);
    }

    private static long interpret(String program, MemorySegment cells, MemorySegment output) {
        int[] partners = partners(program);
        long pointer = 0;
        long written = 0;
        for (int at = 0; at < program.length(); at++) {
            byte cell = cells.get(ValueLayout.JAVA_BYTE, pointer);
            switch (program.charAt(at)) {
                case '+' -> cells.set(ValueLayout.JAVA_BYTE, pointer, (byte) (cell + 1));
                case '-' -> cells.set(ValueLayout.JAVA_BYTE, pointer, (byte) (cell - 1));
                case '>' -> pointer++;
                case '<' -> pointer--;
                case '.' -> output.set(ValueLayout.JAVA_BYTE, written++, cell);
                case '[' -> at = cell == 0 ? partners[at] : at;
                case ']' -> at = cell != 0 ? partners[at] : at;
                default -> {}
            }
        }
        return written;
    }

    private static int[] partners(String program) {
        int[] partners = new int[program.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < program.length(); at++) {
            if (program.charAt(at) == '[') {
                open.push(at);
            } else if (program.charAt(at) == ']') {
                partners[at] = open.pop();
                partners[partners[at]] = at;
            }
        }
        return partners;
    }

    /** Runs a program twice, so that the Java compiler has seen it, and times the second run. */
    private static String timed(String name, Program program) {
        String text = "";
        long start = 0;
        for (int run = 0; run < 2; run++) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment cells = arena.allocate(CELLS);
                MemorySegment output = arena.allocate(MOST_OUTPUT);
                start = System.nanoTime();
                long written = program.run(cells, output);
                byte[] bytes = output.asSlice(0, written).toArray(ValueLayout.JAVA_BYTE);
                text = new String(bytes, StandardCharsets.US_ASCII);
            }
        }
        System.out.printf("%s: %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
        return text;
    }

    public static void main(String[] arguments) {
        String program = TRIANGLE.replaceAll("[^-+<>.\\[\\]]", "");
        String interpreted =
                timed("interpreted", (cells, output) -> interpret(program, cells, output));
        String compiled = timed("compiled", compile(program));

        System.out.print(compiled);
        System.out.println(compiled.equals(interpreted) ? "both agree" : "they differ");
    }
}
