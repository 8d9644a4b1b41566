package dev.asm64.benchmark.generator;

import java.util.List;

/**
 * A library for Java.
 *
 * @param prefix what the names of the generated classes start with
 * @param dialect how it is called
 * @param imports what its calls need
 * @param target the type of the variable a, which the sequence is emitted to
 * @param assembler the assembler for the next block, as an expression
 */
record JavaLibrary(
        String prefix, Dialect dialect, List<String> imports, String target, String assembler) {
    static final JavaLibrary ASM64 =
            new JavaLibrary(
                    "Asm64",
                    new Asm64Dialect(),
                    List.of(
                            "static dev.asm64.operand.Memory.*",
                            "static dev.asm64.operand.Registers.*",
                            "dev.asm64.Assembler",
                            "dev.asm64.operand.*"),
                    "Assembler",
                    "a");

    static final JavaLibrary JNR =
            new JavaLibrary(
                    "Jnr", new JnrDialect(), List.of("jnr.x86asm.*"), "JnrCode", "a.next()");
}
