package dev.asm64.runtime;

import dev.asm64.runtime.memory.DirectMapping;
import dev.asm64.runtime.memory.FlippedMapping;
import dev.asm64.runtime.memory.Pages;
import dev.asm64.runtime.memory.Protection;

/**
 * How executable memory is obtained. In none of the ways is any memory writable and executable at
 * once.
 */
public enum MappingMethod {
    /**
     * Shared anonymous memory that is mapped a second time by {@code mremap}: one view is writable,
     * the other executable. Needs the right to make memory executable with {@code mprotect}.
     */
    MREMAP {
        @Override
        Pages map(long size, Protection protection) {
            return DirectMapping.ofAlias(size, protection);
        }
    },

    /**
     * A file in memory, by {@code memfd_create}, that is mapped twice: one view is writable, the
     * other executable. Works under {@code PR_SET_MDWE}. Profilers see the file and not anonymous
     * memory, so {@code perf} does not look into its map of symbols.
     */
    MEMFD {
        @Override
        Pages map(long size, Protection protection) {
            return DirectMapping.ofFile(size, protection);
        }
    },

    /**
     * Private memory, of which a page is made writable or executable by {@code mprotect}. Takes
     * system calls and at least a page for each load; debuggers can set breakpoints in such memory
     * only.
     */
    MPROTECT {
        @Override
        Pages map(long size, Protection protection) {
            return FlippedMapping.of(size, protection);
        }
    };

    abstract Pages map(long size, Protection protection);
}
