package dev.asm64.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asm64.format.EncodedInstruction;
import dev.asm64.format.Field;
import dev.asm64.format.FieldKind;
import dev.asm64.proof.KnownBytes;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the fields that instructions are explained by with those that Zydis tells. */
class ZydisSegmentsOracleTest {
    /** Zydis is started for each line of the corpus that is taken. */
    private static final int EVERY = 4;

    @Test
    void zydisTellsTheSameFields() throws IOException, InterruptedException {
        if (!Zydis.isInstalled()) {
            System.out.println("zydis: skipped, as there is no program ZydisInfo");
        }
        assumeTrue(Zydis.isInstalled(), "ZydisInfo is not installed");
        Set<String> taken = new LinkedHashSet<>();
        List<KnownBytes> corpus = KnownBytes.read();
        for (int i = 0; i < corpus.size(); i += EVERY) {
            taken.add(corpus.get(i).bytes());
        }

        List<String> differences = new ArrayList<>();
        int known = 0;
        for (ZydisInstruction zydis : Zydis.decode(taken).values()) {
            if (taken.contains(zydis.bytes()) && isKnown(zydis)) {
                known++;
                List<ZydisInstruction.Segment> ours = ours(zydis.bytes());
                if (!ours.equals(inOurTerms(zydis.segments(), ours))) {
                    differences.add(zydis + ": ours are " + ours);
                }
            }
        }

        System.out.printf("zydis: %,10d of %,d instructions split%n", known, taken.size());
        assertThat(differences).isEmpty();
        assertThat(known).as("instructions that Zydis knows").isGreaterThan(taken.size() / 2);
    }

    /** It takes what APX adds to EVEX for an instruction of Knights Corner. */
    private static boolean isKnown(ZydisInstruction zydis) {
        return zydis.segments().stream().noneMatch(segment -> segment.name().equals("MVEX"));
    }

    /**
     * Zydis calls a second opcode byte ModRM, as in D9 E8, where the manual has it in the opcode;
     * and the last byte of 3DNow! an opcode.
     */
    private static List<ZydisInstruction.Segment> inOurTerms(
            List<ZydisInstruction.Segment> theirs, List<ZydisInstruction.Segment> ours) {
        List<ZydisInstruction.Segment> segments = new ArrayList<>();
        for (ZydisInstruction.Segment segment : theirs) {
            String last = segments.isEmpty() ? "" : segments.getLast().name();
            if (segment.name().equals("MODRM")
                    && ours.stream().noneMatch(s -> s.name().equals("MODRM"))) {
                String opcode = segments.removeLast().hex();
                segments.add(new ZydisInstruction.Segment("OPCODE", opcode + segment.hex()));
            } else if (segment.name().equals("OPCODE") && last.matches("MODRM|SIB|DISP")) {
                segments.add(new ZydisInstruction.Segment("IMM", segment.hex()));
            } else {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static List<ZydisInstruction.Segment> ours(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        List<ZydisInstruction.Segment> segments = new ArrayList<>();
        for (Field field : EncodedInstruction.decode(bytes).fields()) {
            String name = segmentName(field);
            boolean continues =
                    name.equals("PREFIXES")
                            && !segments.isEmpty()
                            && segments.getLast().name().equals(name);
            String before = continues ? segments.removeLast().hex() : "";
            segments.add(new ZydisInstruction.Segment(name, before + field.hex()));
        }
        return segments;
    }

    private static String segmentName(Field field) {
        return switch (field.kind()) {
            case PREFIX -> "PREFIXES";
            case DISPLACEMENT -> isDistance(field) ? "IMM" : "DISP";
            case IMMEDIATE -> "IMM";
            default -> field.kind().name();
        };
    }

    private static boolean isDistance(Field field) {
        return field.kind() == FieldKind.DISPLACEMENT && field.meaning().contains("to the target");
    }
}
