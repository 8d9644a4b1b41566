import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Registers.XMM0;
import static dev.asm64.operand.Registers.XMM15;

import dev.asm64.Assembler;
import dev.asm64.operand.Xmm;
import dev.asm64.runtime.NativeCode;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;

/**
 * Compiles arithmetic expressions of x to machine code while it parses them.
 *
 * <p>The grammar: sum = product {("+" | "-") product}, product = factor {("*" | "/") factor},
 * factor = number | "x" | "-" factor | "(" sum ")". The value of a part that waits for its right
 * operand stays in a register: XMM0 for the outermost, XMM1 for the one inside it.
 */
final class ExpressionCompiler extends Assembler {
    /** Holds x. Functions need not preserve any vector register (System V ABI). */
    private static final Xmm X = XMM15;

    private final String text;
    private int at;

    private ExpressionCompiler(String text) {
        this.text = text.replace(" ", "");
        movapd(X, XMM0); // the argument arrives where the result is to be
        sum(0);
        if (at < this.text.length()) {
            throw error("an operator");
        }
        ret();
    }

    static DoubleUnaryOperator compile(String text) {
        return NativeCode.load(new ExpressionCompiler(text).assemble())
                .function(MethodHandles.lookup(), DoubleUnaryOperator.class);
    }

    private void sum(int register) {
        product(register);
        while (true) {
            if (accept('+')) {
                product(register + 1);
                addsd(Xmm.of(register), Xmm.of(register + 1));
            } else if (accept('-')) {
                product(register + 1);
                subsd(Xmm.of(register), Xmm.of(register + 1));
            } else {
                return;
            }
        }
    }

    private void product(int register) {
        factor(register);
        while (true) {
            if (accept('*')) {
                factor(register + 1);
                mulsd(Xmm.of(register), Xmm.of(register + 1));
            } else if (accept('/')) {
                factor(register + 1);
                divsd(Xmm.of(register), Xmm.of(register + 1));
            } else {
                return;
            }
        }
    }

    private void factor(int register) {
        if (register == X.number()) {
            throw new IllegalArgumentException("'" + text + "' is nested too deep");
        } else if (accept('x')) {
            movapd(Xmm.of(register), X);
        } else if (accept('-')) {
            factor(register);
            mulsd(Xmm.of(register), m64(constant64(-1.0)));
        } else if (accept('(')) {
            sum(register);
            if (!accept(')')) {
                throw error(")");
            }
        } else {
            movsd(Xmm.of(register), m64(constant64(number())));
        }
    }

    private double number() {
        int start = at;
        while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start) {
            throw error("a number");
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private boolean accept(char symbol) {
        boolean found = at < text.length() && text.charAt(at) == symbol;
        at += found ? 1 : 0;
        return found;
    }

    private IllegalArgumentException error(String expected) {
        return new IllegalArgumentException(
                "expected %s at %d of '%s'".formatted(expected, at, text));
    }

    public static void main(String[] arguments) {
        for (String text : new String[] {"x * x - 2", "1 / (1 + x)", "-(x - 0.5) * (3 + x) / 4"}) {
            DoubleUnaryOperator function = compile(text);
            System.out.println(
                    text
                            + ": at 1 it is "
                            + function.applyAsDouble(1)
                            + ", at 3 it is "
                            + function.applyAsDouble(3));
        }
        try {
            compile("2 * (x + )");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
