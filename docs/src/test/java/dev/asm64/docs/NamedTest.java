package dev.asm64.docs;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Makes dynamic tests whose failures begin with the test's name, which reports leave out. */
final class NamedTest {
    private NamedTest() {}

    static DynamicTest of(String name, Executable test) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    try {
                        test.execute();
                    } catch (AssertionError e) {
                        throw new AssertionError(name + ": " + e.getMessage(), e);
                    }
                });
    }
}
