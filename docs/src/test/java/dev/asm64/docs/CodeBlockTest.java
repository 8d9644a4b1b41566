package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeBlockTest {
    @Test
    void findsBlocksWithLanguageLineAndContent() {
        String markdown =
                """
                # Title
                ```java
                class A {}

                ```
                prints ```nothing``` and
                ```text
                ```
                """;

        assertThat(CodeBlock.findAll(markdown))
                .containsExactly(
                        new CodeBlock("java", 2, "class A {}\n\n"), new CodeBlock("text", 7, ""));
    }

    @Test
    void removesTheIndentOfTheFenceOnly() {
        String markdown =
                """
                - item
                  ```text
                    a
                  b

                  ```
                """;

        assertThat(CodeBlock.findAll(markdown))
                .containsExactly(new CodeBlock("text", 2, "  a\nb\n\n"));
    }
}
