package dev.asm64.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tables that a test writes out, as the file {@code test.isa}. */
final class SmallTable {
    private static final String CONDITIONS =
            """
            # A list of two.
            o     n=0  f=O  : OF = 1
            c,b   n=2  f=C  : CF = 1
            """;

    private static final String ELEMENTS =
            """
            d  w=W1  : doubles
            s  w=W0  : singles
            """;

    private SmallTable() {}

    static InstructionTable read(String text) {
        ValueList cc = ValueList.read("cc", "lists/cc.isa", CONDITIONS.lines().toList());
        ValueList fp = ValueList.read("fp", "lists/fp.isa", ELEMENTS.lines().toList());
        return new TableReader("test.isa", Map.of("cc", cc, "fp", fp), new HashMap<>())
                .read(text.lines().toList());
    }

    /** The forms in order, each as mnemonic, operands, Op/En and encoding. */
    static List<String> forms(String text) {
        return read(text).methods().stream()
                .flatMap(method -> method.forms().stream())
                .map(SmallTable::text)
                .toList();
    }

    private static String text(Form form) {
        return "%s %s | %s | %s"
                .formatted(
                        form.mnemonic().name(),
                        form.syntax(),
                        form.operandEncoding(),
                        form.encoding().text());
    }
}
