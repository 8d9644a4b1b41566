package dev.asm64.runtime;

import dev.asm64.runtime.error.NativeMemoryException;
import dev.asm64.runtime.memory.Libc;
import dev.asm64.runtime.memory.Pages;
import dev.asm64.runtime.memory.Protection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Maps memory by the first of several methods that works. */
final class Mapper {
    private final List<MappingMethod> order;
    private final Map<MappingMethod, NativeMemoryException> refusals =
            new EnumMap<>(MappingMethod.class);

    /** The method in use, once one has worked. */
    private MappingMethod method;

    Mapper(List<MappingMethod> order) {
        this.order = List.copyOf(order);
    }

    /**
     * Maps memory.
     *
     * @throws NativeMemoryException what the last method threw, if all are refused
     */
    synchronized Pages map(long size, Protection protection) {
        Map<MappingMethod, NativeMemoryException> failures = new EnumMap<>(MappingMethod.class);
        NativeMemoryException last = null;
        for (MappingMethod candidate : candidates()) {
            try {
                Pages pages = candidate.map(size, protection);
                method = candidate;
                refusals.putAll(failures);
                return pages;
            } catch (NativeMemoryException failure) {
                failures.put(candidate, failure);
                if (last != null) {
                    failure.addSuppressed(last);
                }
                last = failure;
            }
        }
        throw last;
    }

    /** A method that was refused while another worked is not tried again. */
    private List<MappingMethod> candidates() {
        return order.subList(method == null ? 0 : order.indexOf(method), order.size());
    }

    synchronized MappingMethod method() {
        if (method == null) {
            map(Libc.getpagesize(), Protection.READ_EXECUTE).unmap();
        }
        return method;
    }

    /** Why the methods before the one in use are not in use. */
    synchronized Map<MappingMethod, NativeMemoryException> refusals() {
        method();
        return Collections.unmodifiableMap(new EnumMap<>(refusals));
    }
}
