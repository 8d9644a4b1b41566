package dev.asm64.runtime;

import dev.asm64.object.RelocationType;
import dev.asm64.object.Section;
import dev.asm64.object.SymbolResolver;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The symbols that a piece of code does not define, with stubs for calls that do not reach them.
 */
final class Externals implements SymbolResolver {
    private static final SymbolLookup NO_SYMBOLS = _ -> Optional.empty();

    private final Installation caller;
    private final SymbolLookup symbols;
    private Map<String, Installation> stubs = Map.of();

    /** Kept reachable: there may be upcall stubs of automatic lifetime among them. */
    private final List<MemorySegment> found = new ArrayList<>(0);

    Externals(Installation caller, SymbolLookup symbols) {
        this.caller = caller;
        this.symbols = symbols;
    }

    @Override
    public OptionalLong resolve(String name, RelocationType type) {
        Optional<MemorySegment> symbol = symbols.find(name);
        if (symbol.isEmpty()) {
            return OptionalLong.empty();
        }
        found.add(symbol.get());
        long address = symbol.get().address();
        boolean viaStub = type == RelocationType.R_X86_64_PLT32 && !caller.reaches(address);
        return OptionalLong.of(viaStub ? stub(name, address) : address);
    }

    private long stub(String name, long target) {
        stubs = stubs.isEmpty() ? new HashMap<>() : stubs;
        return stubs.computeIfAbsent(
                        name, _ -> new Installation(Stub.to(target), caller.memory(), NO_SYMBOLS))
                .address(Section.TEXT);
    }

    void free() {
        stubs.values().forEach(Installation::free);
    }
}
