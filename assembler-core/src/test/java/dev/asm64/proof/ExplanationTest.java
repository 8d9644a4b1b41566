package dev.asm64.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asm64.format.EncodedInstruction;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The explanation of the bytes that assemblers made of the texts of the corpus. */
class ExplanationTest {
    private static final Pattern CALL =
            Pattern.compile("(?<view>(\\w+\\(\\)\\.)?)(?<name>\\w+)\\((?<arguments>.*)\\)");
    private static final Pattern REGISTER =
            Pattern.compile(
                    "\\b(r\\d+[dwb]?|[er]?[abcd]x|[abcd][lh]|[er]?[sd]i|[sd]il|[er]?[sb]p|[sb]pl"
                            + "|[xyz]?mm\\d+|k[0-7]|tmm\\d|bnd\\d|[cd]r\\d+|[cdefgs]s)\\b");
    private static final Pattern ADDRESS = Pattern.compile("\\[(?!rip)(?<terms>[^]]+)]");

    private static List<Explained> corpus;

    private final CallEvaluator evaluator = new CallEvaluator();

    @BeforeAll
    static void explainTheCorpus() throws IOException {
        corpus = KnownBytes.read().stream().map(Explained::of).toList();
    }

    @Test
    void itsFieldsAreAllBytes() {
        requireOfAll(explained -> explained.hex().equals(explained.known().bytes()));
    }

    @Test
    void itNamesAnInstructionThatHasTheBytes() {
        requireOfAll(explained -> explained.isNamedAsWritten() || hasTheBytes(explained));
    }

    /** The same call of the instruction that the explanation names makes the same bytes. */
    private boolean hasTheBytes(Explained explained) {
        Matcher call = CALL.matcher(explained.known().call());
        assertThat(call.matches()).as(explained.known().call()).isTrue();
        String method = call.group("view") + explained.instruction().mnemonic();
        String arguments = call.group("arguments");
        String allButLast = arguments.replaceFirst("(, )?[^,]*$", ""); // which an alias may imply
        return Stream.of(arguments, allButLast)
                .map(list -> method + "(" + list + ")")
                .anyMatch(alias -> bytes(alias).equals(explained.known().bytes()));
    }

    private String bytes(String call) {
        try {
            return HexFormat.of().formatHex(evaluator.evaluate(call).bytes());
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    @Test
    void itNamesTheRegistersThatTheAssemblerRead() {
        requireOfAll(
                explained ->
                        registers(explained.encodedText()).stream()
                                .allMatch(explained::tellsRegister));
    }

    private static List<String> registers(String text) {
        return REGISTER.matcher(text).results().map(match -> match.group()).toList();
    }

    @Test
    void itTellsTheDisplacementThatTheAssemblerRead() {
        requireOfAll(
                explained ->
                        displacement(explained.known().text()).allMatch(explained::tellsNumber));
    }

    /** The number in an address that is not relative to RIP, if it is not 0. */
    private static Stream<String> displacement(String text) {
        return ADDRESS.matcher(text)
                .results()
                .flatMap(address -> Stream.of(address.group(1).split("(?=[+-])")))
                .filter(term -> term.matches("[+-]?\\d+"))
                .map(term -> term.replace("+", ""))
                .filter(number -> !number.equals("0"));
    }

    private static void requireOfAll(Predicate<Explained> property) {
        assertThat(corpus.stream().filter(property.negate()).limit(20).toList()).isEmpty();
    }

    private record Explained(KnownBytes known, EncodedInstruction instruction) {
        private static final String FWAIT = "9b";

        /** Their bytes do not tell whether a register has 16, 32 or 64 bits. */
        private static final String NARROW =
                ".*\\b(v?extractps|v?pextr[bw]|v?p?movmsk(b|p[sd])|lsl|lar|sldt|str) [er].*"
                        + "|mov (\\w+, )?[c-gs]s\\b.*";

        /** An instruction that waits for the x87 unit is FWAIT and another instruction. */
        static Explained of(KnownBytes known) {
            byte[] bytes = HexFormat.of().parseHex(known.bytes());
            int start = known.bytes().startsWith(FWAIT) && bytes.length > 1 ? 1 : 0;
            return new Explained(known, EncodedInstruction.decode(bytes, start));
        }

        String hex() {
            StringBuilder hex = new StringBuilder();
            instruction.fields().forEach(field -> hex.append(field.hex()));
            return known.bytes().startsWith(FWAIT) && hex.length() > 2
                    ? FWAIT + hex
                    : hex.toString();
        }

        /** Whether it has the written name, or one that says more or less of the operands. */
        boolean isNamedAsWritten() {
            Matcher call = CALL.matcher(known.call());
            if (!call.matches()) {
                return false;
            }
            String written = call.group("name");
            String name = instruction.mnemonic();
            return written.startsWith(name)
                    || name.startsWith(written)
                    || known.bytes().startsWith(FWAIT) && name.equals("fn" + written.substring(1));
        }

        /** What was read without the operands that the instruction implies. */
        String encodedText() {
            if (known.call().startsWith("nop(")) {
                return ""; // a register in ModRM.reg is not told from /0
            }
            String string = "(rep\\w* )?(movs|cmps|scas|lods|stos|ins|outs|xlat) .*";
            return known.text().replaceFirst("(, xmm0|^" + string + ")$", "");
        }

        boolean tellsRegister(String name) {
            List<String> told = registers(instruction.toString());
            return told.contains(name)
                    || known.text().matches(NARROW)
                            && told.stream().anyMatch(r -> word(r).equals(word(name)));
        }

        /** The 16-bit register of the same number: EAX and RAX are AX, R8 and R8D R8W. */
        private static String word(String name) {
            return name.matches("r\\d+[dw]?")
                    ? name.replaceFirst("\\D?$", "w")
                    : name.replaceFirst("^[er]", "");
        }

        boolean tellsNumber(String number) {
            return Pattern.compile("(displacement|=) +" + number + "\\b")
                    .matcher(instruction.toString())
                    .find();
        }

        @Override
        public String toString() {
            return known + " explained as:\n" + instruction;
        }
    }
}
