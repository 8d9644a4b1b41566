package dev.asm64;

import dev.asm64.object.Section;
import dev.asm64.object.SectionContents;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes code for people: a line for each call that emitted something, or for eight bytes. */
final class CodeListing {
    private static final int BYTES_PER_LINE = 8;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final Code code;
    private final StringBuilder out = new StringBuilder();

    CodeListing(Code code) {
        this.code = code;
    }

    String text() {
        code.sections().forEach(this::addSection);
        return out.toString();
    }

    private void addSection(SectionContents contents) {
        Section section = contents.section();
        out.append("section ").append(section).append('\n');
        TreeMap<Integer, String> calls = calls(section);
        TreeMap<Integer, List<String>> names = names(section);
        TreeSet<Integer> starts = new TreeSet<>(calls.keySet());
        starts.addAll(names.keySet());
        starts.add(0);
        starts.add(contents.size());
        byte[] bytes = contents.bytes();
        for (int start : starts) {
            names.getOrDefault(start, List.of()).forEach(name -> out.append(name).append(":\n"));
            if (start < contents.size()) {
                int end = starts.higher(start);
                if (section.kind() == SectionKind.BSS) {
                    addLine(start, "%d zeros".formatted(end - start), calls.get(start));
                } else {
                    addBytes(bytes, start, end, calls.get(start));
                }
            }
        }
    }

    /** Of several calls at one place the last: those before it failed, or emitted nothing. */
    private TreeMap<Integer, String> calls(Section section) {
        TreeMap<Integer, String> calls = new TreeMap<>();
        for (EmittingCall call : code.calls()) {
            if (call.place().section().equals(section)) {
                calls.put(call.place().offset(), call.text());
            }
        }
        return calls;
    }

    private TreeMap<Integer, List<String>> names(Section section) {
        TreeMap<Integer, List<String>> names = new TreeMap<>();
        for (Symbol symbol : code.symbols()) {
            if (symbol.isDefined() && symbol.section().equals(section)) {
                names.computeIfAbsent(symbol.offset(), _ -> new ArrayList<>()).add(symbol.name());
            }
        }
        return names;
    }

    private void addBytes(byte[] bytes, int start, int end, String call) {
        for (int at = start; at < end; at += BYTES_PER_LINE) {
            String hex = HEX.formatHex(bytes, at, Math.min(at + BYTES_PER_LINE, end));
            addLine(at, hex, at == start ? call : null);
        }
    }

    private void addLine(int offset, String what, String call) {
        String line = "  %08x  %-23s  %s".formatted(offset, what, call == null ? "" : call);
        out.append(line.stripTrailing()).append('\n');
    }
}
