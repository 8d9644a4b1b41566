package dev.asm64;

import dev.asm64.layout.LabelPlaces;
import dev.asm64.layout.Labels;
import dev.asm64.layout.Place;
import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolResolver;
import dev.asm64.operand.Label;

import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Assembled code: its sections with their bytes, its symbols, and what depends on the addresses
 * that it is loaded at. Immutable, and safe for use by several threads.
 *
 * <p>Where one range of bytes is asked for, it is the <em>image</em>: the sections one after the
 * other, each at its alignment, in the order {@code .text}, {@code .rodata}, {@code .data}, {@code
 * .bss}, and sections of the same kind in the order of their first use. Code that has only {@code
 * .text} is its own image.
 */
public final class Code {
    private final List<SectionContents> sections;
    private final List<Symbol> symbols;
    private final List<LabelPlaces> labels;
    private final List<EmittingCall> calls;
    private final FeatureNeeds needs;
    private final Image image;

    Code(
            List<SectionContents> sections,
            List<Symbol> symbols,
            List<LabelPlaces> labels,
            List<EmittingCall> calls,
            FeatureNeeds needs) {
        this.sections = sections;
        this.symbols = symbols;
        this.labels = labels;
        this.calls = calls;
        this.needs = needs;
        this.image = new Image(sections);
    }

    /**
     * Creates code of its parts, such as those of other code or of a file. It has no labels.
     *
     * @param sections each once, with relocations that refer to the symbols or to sections
     * @param symbols names for places in the sections, and for what is defined elsewhere
     * @param features what the instructions need
     * @return the code
     * @throws IllegalArgumentException if the parts contradict each other
     * @throws NullPointerException if an argument or an element is null
     */
    public static Code of(
            Collection<SectionContents> sections,
            Collection<Symbol> symbols,
            Set<CpuFeature> features) {
        CodeRules.check(sections, symbols);
        return new Code(
                sections.stream().sorted(Comparator.comparing(s -> s.section().kind())).toList(),
                symbols.stream().sorted(Comparator.comparing(Symbol::binding)).toList(),
                List.of(),
                List.of(),
                FeatureNeeds.of(features));
    }

    /**
     * Links code by the names of its symbols: a reference to an external symbol of one becomes one
     * to the symbol that another exports. Sections of the same name are put together in the order
     * given. What none exports stays external; labels keep their meaning.
     *
     * @param codes what to link
     * @return the linked code
     * @throws dev.asm64.error.DuplicateSymbolException if several export the same names; it lists
     *     all of them
     * @throws dev.asm64.error.IllegalSectionException if sections of one name are of different
     *     kinds
     * @throws IllegalArgumentException if the sections have more than 2 GiB in all
     * @throws NullPointerException if the collection or an element is null
     */
    public static Code link(Collection<Code> codes) {
        return new CodeLinker(List.copyOf(codes)).link();
    }

    /**
     * The sections with their bytes.
     *
     * @return in the order of the image, unmodifiable
     */
    public List<SectionContents> sections() {
        return sections;
    }

    /**
     * A section with its bytes.
     *
     * @param name such as {@code .text}
     * @return the section, empty if the code has none of that name
     */
    public Optional<SectionContents> section(String name) {
        return sections.stream().filter(s -> s.section().name().equals(name)).findFirst();
    }

    /**
     * The symbols: labels with names, and what is defined elsewhere.
     *
     * @return the local ones before the others, unmodifiable
     */
    public List<Symbol> symbols() {
        return symbols;
    }

    /**
     * The symbols that other code can refer to.
     *
     * @return those that are defined and exported, unmodifiable
     */
    public List<Symbol> exported() {
        return symbols.stream()
                .filter(symbol -> symbol.isDefined() && symbol.binding() == SymbolBinding.GLOBAL)
                .toList();
    }

    List<LabelPlaces> labels() {
        return labels;
    }

    /** The calls that emitted this code, where they were recorded. */
    List<EmittingCall> calls() {
        return calls;
    }

    /**
     * The size of the image in memory, {@code .bss} included.
     *
     * @return the number of bytes
     */
    public int size() {
        return image.size();
    }

    /**
     * The bytes of the image as far as they are known: fields with a relocation hold zero. Without
     * {@code .bss}, which has no bytes and comes last.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return image.bytes(SectionContents::bytes);
    }

    /**
     * The bytes of the image at an address, with all relocations applied.
     *
     * @param address where the first byte will be
     * @return the bytes, a new array each time
     * @throws dev.asm64.error.DisplacementOutOfRangeException if an address does not fit in a field
     * @throws dev.asm64.error.UnresolvedSymbolException if the code refers to symbols that it does
     *     not define
     */
    public byte[] placedAt(long address) {
        PlacedCode placed = place(section -> address + image.start(section), SymbolResolver.NONE);
        return image.bytes(contents -> placed.bytes(contents.section()));
    }

    /**
     * Gives each section an address and applies all relocations.
     *
     * @param addresses of the sections; a correct program needs multiples of their alignments
     * @param externals knows the symbols that the code does not define
     * @return the code with its addresses; this code does not change
     * @throws dev.asm64.error.DisplacementOutOfRangeException if a distance or an address does not
     *     fit in a field
     * @throws dev.asm64.error.UnresolvedSymbolException if symbols are unknown; it lists all of
     *     them
     */
    public PlacedCode place(ToLongFunction<Section> addresses, SymbolResolver externals) {
        return new PlacedCode(this, addresses, externals);
    }

    /**
     * Where a label is in the image.
     *
     * @param label a label of the assembler that this code comes from
     * @return the offset in bytes from the first byte
     * @throws dev.asm64.error.ForeignLabelException if the label belongs to another assembler
     * @throws dev.asm64.error.UnboundLabelException if the label was not bound when the code was
     *     assembled
     * @throws NullPointerException if the label is null
     */
    public int offsetOf(Label label) {
        Place place = place("offsetOf", label);
        return image.start(place.section()) + place.offset();
    }

    Place place(String user, Label label) {
        Objects.requireNonNull(label, () -> user + ": label is null");
        LabelPlaces unbound = null;
        for (LabelPlaces places : labels) {
            if (places.have(label)) {
                if (places.isBound(label)) {
                    return places.of(label);
                }
                unbound = places;
            }
        }
        if (unbound != null) {
            return unbound.of(label); // which says that it is unbound
        }
        throw Labels.foreign(user, label);
    }

    /**
     * The address of the image must be a multiple of this, so that {@code align} means what it
     * says.
     *
     * @return a power of two, in bytes
     */
    public int alignment() {
        return image.alignment();
    }

    /**
     * The features beyond the x86-64 baseline that the instructions need.
     *
     * @return the features, unmodifiable
     */
    public Set<CpuFeature> features() {
        return needs.features();
    }

    /**
     * Instructions that need a feature: for each set of features that includes it, the first
     * instruction that needs the set.
     *
     * @param feature any feature
     * @return the instructions in the notation of the manual, such as {@code vaddpd zmm{k}{z}, zmm,
     *     zmm/m512/m64bcst}; empty if the code does not need the feature, or was not assembled here
     * @throws NullPointerException if the feature is null
     */
    public List<String> instructionsThatNeed(CpuFeature feature) {
        return needs.instructions(Objects.requireNonNull(feature, "feature"));
    }

    FeatureNeeds needs() {
        return needs;
    }

    /** Returns the bytes in hexadecimal, without blanks. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }

    /**
     * A listing for people: for each section the offsets, the bytes and the names of the labels.
     * What was emitted after {@link Assembler#recordCalls()} has a line for each call, which tells
     * the method and the line of the source that called it; other bytes stand eight in a line.
     *
     * @return the lines, each ended by a line feed
     */
    public String listing() {
        return new CodeListing(this).text();
    }

    /**
     * A listing of the bytes in hexadecimal and as characters: 16 bytes a line, each line with its
     * offset.
     *
     * @return the lines, each ended by a line feed
     */
    public String hexDump() {
        byte[] bytes = bytes();
        StringBuilder dump = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 16) {
            int end = Math.min(at + 16, bytes.length);
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, at, end);
            dump.append("%08x  %-47s  |".formatted(at, hex));
            for (int i = at; i < end; i++) {
                dump.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            }
            dump.append("|\n");
        }
        return dump.toString();
    }
}
