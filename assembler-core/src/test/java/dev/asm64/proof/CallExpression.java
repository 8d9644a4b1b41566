package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call in Java syntax, as far as calls of instructions need it. */
sealed interface CallExpression {
    /** A constant, such as {@code RAX}. */
    record Name(String name) implements CallExpression {}

    /** A number of type int, or long if it ends with L. */
    record Literal(Class<?> type, long value) implements CallExpression {}

    /**
     * A call.
     *
     * @param receiver what stands before the dot, null if there is none
     */
    record Invocation(CallExpression receiver, String name, List<CallExpression> arguments)
            implements CallExpression {}

    static CallExpression parse(String text) {
        Parser parser = new Parser(text);
        CallExpression expression = parser.expression();
        if (!parser.token.isEmpty()) {
            throw parser.error("the end");
        }
        return expression;
    }

    /** A recursive-descent parser. */
    final class Parser {
        private static final Pattern TOKEN =
                Pattern.compile("\\s*(-?0x[0-9a-fA-F]+L?|-?\\d+L?|\\w+|[().,]|$)");

        private final String text;
        private final Matcher matcher;
        private String token;

        private Parser(String text) {
            this.text = text;
            this.matcher = TOKEN.matcher(text);
            next();
        }

        private String next() {
            String last = token;
            if (!matcher.lookingAt()) {
                throw error("a name, a number or one of ( ) . ,");
            }
            token = matcher.group(1);
            matcher.region(matcher.end(), text.length());
            return last;
        }

        private IllegalArgumentException error(String expected) {
            return new IllegalArgumentException(
                    "%s: expected %s at '%s'".formatted(text, expected, token));
        }

        private CallExpression expression() {
            CallExpression expression =
                    token.matches("-?\\d.*") ? literal(next()) : named(null, name());
            while (token.equals(".")) {
                next();
                expression = named(expression, name());
            }
            return expression;
        }

        private String name() {
            if (!token.matches("[A-Za-z_]\\w*")) {
                throw error("a name");
            }
            return next();
        }

        private CallExpression named(CallExpression receiver, String name) {
            if (token.equals("(")) {
                return new Invocation(receiver, name, arguments());
            }
            if (receiver != null) {
                throw error("(");
            }
            return new Name(name);
        }

        private List<CallExpression> arguments() {
            List<CallExpression> arguments = new ArrayList<>();
            next();
            while (!token.equals(")")) {
                if (!arguments.isEmpty()) {
                    if (!token.equals(",")) {
                        throw error(", or )");
                    }
                    next();
                }
                arguments.add(expression());
            }
            next();
            return arguments;
        }

        private static Literal literal(String number) {
            return number.endsWith("L")
                    ? new Literal(long.class, Long.decode(number.replace("L", "")))
                    : new Literal(int.class, Integer.decode(number));
        }
    }
}
