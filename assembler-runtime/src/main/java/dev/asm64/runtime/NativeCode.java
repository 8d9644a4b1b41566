package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.PlacedCode;
import dev.asm64.error.ForeignLabelException;
import dev.asm64.error.UnboundLabelException;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.operand.Label;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Code in executable memory of this process, with its data.
 *
 * <p>Entry points, handles, segments and instances of interfaces made from it share its lifetime:
 * none can reach the memory after it is released.
 *
 * <p>Instances are immutable and safe for use by several threads, except that code confined to a
 * thread is called by that thread and by no other. Several threads may run the same code at once;
 * whether that is safe depends on the code.
 *
 * <p>Every method throws {@link NullPointerException} for an argument that is null.
 *
 * @see dev.asm64.runtime
 */
public sealed class NativeCode permits UnloadableCode {
    private final Code code;
    private final PlacedCode placed;

    /** The memory of the sections of the code, in their order. */
    private final List<MemorySegment> sections;

    NativeCode(Code code, CodeCache cache, SymbolLookup symbols, Arena arena) {
        if (code.size() == 0) {
            throw new IllegalArgumentException("the code is empty");
        }
        this.code = code;
        this.sections = new ArrayList<>(code.sections().size());
        Installation installation = cache.install(code, symbols);
        this.placed = installation.placed();
        sections.add(accessible(0, releasedWithArena(cache, installation, arena)));
        for (int i = 1; i < code.sections().size(); i++) {
            sections.add(accessible(i, memory(i, arena, null)));
        }
    }

    /** The memory of the first section; when the arena is closed, that of all is released. */
    private MemorySegment releasedWithArena(
            CodeCache cache, Installation installation, Arena arena) {
        try {
            return memory(0, arena, new Uninstallation(cache, installation));
        } catch (Throwable failure) {
            cache.uninstall(installation);
            throw failure;
        }
    }

    private record Uninstallation(CodeCache cache, Installation installation)
            implements Consumer<MemorySegment> {
        @Override
        public void accept(MemorySegment memory) {
            cache.uninstall(installation);
        }
    }

    @SuppressWarnings("restricted")
    private MemorySegment memory(int section, Arena arena, Uninstallation uninstallation) {
        SectionContents contents = code.sections().get(section);
        return MemorySegment.ofAddress(placed.address(contents.section()))
                .reinterpret(contents.size(), arena, uninstallation);
    }

    private MemorySegment accessible(int section, MemorySegment memory) {
        return switch (code.sections().get(section).section().kind()) {
            case TEXT, RODATA -> memory.asReadOnly();
            case DATA, BSS -> memory;
        };
    }

    /**
     * Loads code with automatic lifetime into the {@linkplain CodeCache#standard() standard cache}:
     * the garbage collector releases the memory after the result and everything made from it have
     * become unreachable. A call in progress keeps the code reachable.
     *
     * @param code the code, not empty
     * @return the loaded code
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     * @see Loader what else it throws
     */
    public static NativeCode load(Code code) {
        return CodeCache.standard().loader().load(code);
    }

    /**
     * Loads code with the lifetime of an arena into the {@linkplain CodeCache#standard() standard
     * cache}; see {@link Loader#load(Code, Arena)}.
     *
     * @param code the code, not empty
     * @param arena the arena, open
     * @return the loaded code
     * @throws IllegalStateException if the arena is closed
     * @throws WrongThreadException if the arena is confined to another thread
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     * @see Loader what else it throws
     */
    public static NativeCode load(Code code, Arena arena) {
        return CodeCache.standard().loader().load(code, arena);
    }

    /**
     * Returns a handle that calls the code at its first byte; see {@link
     * EntryPoint#function(FunctionDescriptor, Linker.Option...)}.
     *
     * @param signature the C function that the code is
     * @param options of the linker
     * @return the handle
     * @throws IllegalArgumentException if the linker rejects the signature or the options
     * @throws IllegalStateException if the code is unloaded
     */
    public MethodHandle function(FunctionDescriptor signature, Linker.Option... options) {
        return entry().function(signature, options);
    }

    /**
     * Returns an object that calls the code at its first byte; see {@link
     * EntryPoint#function(MethodHandles.Lookup, Class)}.
     *
     * @param lookup the caller's {@link MethodHandles#lookup()}
     * @param type a functional interface
     * @param <T> the interface
     * @return an instance
     * @throws IllegalArgumentException if the type is no functional interface, its method has types
     *     that no C function has, or the lookup may not implement it
     * @throws IllegalStateException if the code is unloaded
     */
    public <T> T function(MethodHandles.Lookup lookup, Class<T> type) {
        return entry().function(lookup, type);
    }

    /**
     * Returns a handle that calls the code at a label.
     *
     * @param entry a label bound in the code, not at the end of its section
     * @param signature the C function that the code is from there on
     * @param options of the linker
     * @return the handle
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     * @throws IllegalArgumentException if there is nothing to run at the label, or if the linker
     *     rejects the signature or the options
     * @throws IllegalStateException if the code is unloaded
     */
    public MethodHandle function(
            Label entry, FunctionDescriptor signature, Linker.Option... options) {
        return entry(entry).function(signature, options);
    }

    /**
     * Returns the entry at the first byte of {@link #segment()}.
     *
     * @return the entry
     * @throws IllegalArgumentException if the code has data only
     */
    public EntryPoint entry() {
        return entry("the first byte", segment());
    }

    /**
     * Returns the entry at a label.
     *
     * @param label a label bound in the code, not at the end of its section
     * @return the entry
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     * @throws IllegalArgumentException if there is nothing to run at the label
     */
    public EntryPoint entry(Label label) {
        return entry("label '" + Objects.requireNonNull(label, "label") + "'", segment(label));
    }

    /**
     * Returns the entry at a symbol that the code exports.
     *
     * @param symbol the name
     * @return the entry
     * @throws IllegalArgumentException if the code does not export such a symbol, or there is
     *     nothing to run
     */
    public EntryPoint entry(String symbol) {
        return entry("symbol '" + symbol + "'", segment(symbol));
    }

    private EntryPoint entry(String place, MemorySegment target) {
        if (target.byteSize() == 0 || !isExecutable(target.address())) {
            throw new IllegalArgumentException("there is nothing to run at " + place);
        }
        return new EntryPoint(target);
    }

    private boolean isExecutable(long address) {
        SectionContents contents = code.sections().get(sectionAt(address));
        return contents.section().kind() == SectionKind.TEXT;
    }

    /**
     * Returns the memory of the first section with instructions, which is {@code .text} if that has
     * some, or of the first section with bytes if the code has data only.
     *
     * @return a segment with the lifetime of the code, read-only unless the section has variables
     */
    public MemorySegment segment() {
        for (int i = 0; i < sections.size(); i++) {
            if (code.sections().get(i).section().kind() == SectionKind.TEXT && !isEmpty(i)) {
                return sections.get(i);
            }
        }
        int first = 0;
        while (isEmpty(first)) {
            first++;
        }
        return sections.get(first);
    }

    private boolean isEmpty(int section) {
        return sections.get(section).byteSize() == 0;
    }

    /**
     * Returns the memory from a label to the end of its section. Passed to a function that takes a
     * pointer, it keeps the code loaded during that call.
     *
     * @param start a label bound in the code; bound at the end of a section it gives an empty
     *     segment
     * @return a segment with the lifetime of the code, read-only unless the section has variables
     * @throws ForeignLabelException if the label is not of this code
     * @throws UnboundLabelException if the label was not bound when the code was assembled
     */
    public MemorySegment segment(Label start) {
        return from(placed.address(Objects.requireNonNull(start, "start")));
    }

    /**
     * Returns the memory of a symbol that the code exports: as many bytes as it was said to have,
     * or up to the end of its section.
     *
     * @param symbol the name
     * @return a segment with the lifetime of the code, read-only unless the section has variables
     * @throws IllegalArgumentException if the code does not export such a symbol
     */
    public MemorySegment segment(String symbol) {
        return exported(Objects.requireNonNull(symbol, "symbol"))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the code does not export '%s' but %s"
                                                .formatted(
                                                        symbol,
                                                        code.exported().stream()
                                                                .map(Symbol::name)
                                                                .toList())));
    }

    /**
     * Returns a lookup of the symbols that the code exports, for {@link Loader#resolving} and
     * others.
     *
     * @return a lookup whose segments have the lifetime of the code
     */
    public SymbolLookup symbols() {
        return this::exported;
    }

    private Optional<MemorySegment> exported(String name) {
        return code.exported().stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .map(this::memory);
    }

    private MemorySegment memory(Symbol symbol) {
        MemorySegment rest = from(placed.address(symbol.section()) + symbol.offset());
        return symbol.size() == 0 ? rest : rest.asSlice(0, symbol.size());
    }

    private MemorySegment from(long address) {
        MemorySegment section = sections.get(sectionAt(address));
        return section.asSlice(address - section.address());
    }

    /** The index of the section that an address is in, or at the end of. */
    private int sectionAt(long address) {
        int index = 0;
        while (!includes(sections.get(index), address)) {
            index++;
        }
        return index;
    }

    private static boolean includes(MemorySegment section, long address) {
        return address >= section.address() && address <= section.address() + section.byteSize();
    }
}
