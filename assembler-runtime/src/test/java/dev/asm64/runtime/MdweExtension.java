package dev.asm64.runtime;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes the right to make memory executable from the process that runs the tests. */
public final class MdweExtension implements BeforeAllCallback {
    private static boolean set;

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (!set) {
            set = true;
            if (!Mdwe.set()) {
                throw new IllegalStateException(Mdwe.UNKNOWN);
            }
        }
    }
}
