package dev.asm64.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of an instruction.
 *
 * @param kind what it is
 * @param hex its bytes in hexadecimal
 * @param bits its parts; empty if it is a number
 * @param meaning what it means, empty if kind and bits say it
 */
public record Field(FieldKind kind, String hex, List<BitField> bits, String meaning) {

    /** Returns the explanation without the bytes. */
    @Override
    public String toString() {
        String words =
                Stream.concat(bits.stream().map(BitField::toString), Stream.of(meaning))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return "%-12s  %s".formatted(kind, words).strip();
    }
}
