package dev.asm64.docs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A fenced code block of a Markdown text. The line is that of its opening fence, from 1. */
record CodeBlock(String language, int line, String content) {
    private static final Pattern FENCED =
            Pattern.compile(
                    "^(?<indent> *)```(?<language>\\w*)[^`\n]*\n(?<content>.*?)^ *``` *$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    /** Returns the code blocks of a Markdown text, in order. */
    static List<CodeBlock> findAll(String markdown) {
        return FENCED.matcher(markdown)
                .results()
                .map(
                        block ->
                                new CodeBlock(
                                        block.group("language"),
                                        lineAt(markdown, block.start()),
                                        unindented(block)))
                .toList();
    }

    private static int lineAt(String text, int index) {
        return (int) text.substring(0, index).lines().count() + 1;
    }

    /** A block in a list is indented as a whole. */
    private static String unindented(MatchResult block) {
        int indent = block.group("indent").length();
        return block.group("content").replaceAll("(?m)^ {0,%d}".formatted(indent), "");
    }
}
