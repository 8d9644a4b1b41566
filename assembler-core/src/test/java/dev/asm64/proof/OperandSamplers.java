package dev.asm64.proof;

import static dev.asm64.proof.MaskedSampler.MERGING;
import static dev.asm64.proof.MaskedSampler.ZEROING;

import dev.asm64.operand.Dfv;
import dev.asm64.operand.Label;
import dev.asm64.operand.LabelAddress;
import dev.asm64.operand.LabelDistance;
import dev.asm64.operand.Moffs;
import dev.asm64.operand.Register;
import dev.asm64.operand.Rounding;
import dev.asm64.operand.Sae;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The samplers by the types of parameters; a type without one is an error. */
final class OperandSamplers {
    /**
     * Places before a jump and behind it, where the short form just fits, and further away. None
     * from 130 to 133: a near jump to there would be a short one to a place that is nearer.
     */
    private static final OperandSampler LABEL =
            labels(
                    0, -20, -123, -124, -125, -126, -127, -300, 16, 127, 128, 129, 134, 135, 300,
                    70000);

    private static final OperandSampler NEAR_LABEL =
            labels(0, -20, -123, -124, -125, -126, -127, 4, 100, 128, 129, 130, 131, 300);

    /** How Intel syntax writes the size of memory operands, by the number of bits. */
    private static final Map<String, String> SIZES =
            Map.ofEntries(
                    Map.entry("", ""),
                    Map.entry("8", "byte ptr "),
                    Map.entry("16", "word ptr "),
                    Map.entry("32", "dword ptr "),
                    Map.entry("48", "fword ptr "),
                    Map.entry("64", "qword ptr "),
                    Map.entry("80", "tbyte ptr "),
                    Map.entry("128", "xmmword ptr "),
                    Map.entry("256", "ymmword ptr "),
                    Map.entry("384", ""),
                    Map.entry("512", "zmmword ptr "));

    private static final Map<Class<?>, OperandSampler> SINGLE =
            Map.ofEntries(
                    Map.entry(Moffs.class, addresses()),
                    Map.entry(int.class, NumberSampler.INT),
                    Map.entry(long.class, NumberSampler.LONG),
                    Map.entry(Label.class, LABEL),
                    Map.entry(LabelAddress.class, labelAddresses(-20, 0, 16, 300)),
                    Map.entry(LabelDistance.class, labelDistances(-70000, -129, 128, 0x7FFFFFFF)),
                    Map.entry(Rounding.class, constants(Rounding.values(), "rounding")),
                    Map.entry(Sae.class, constants(Sae.values(), "rounding")),
                    Map.entry(Dfv.class, constants(Dfv.values(), "default flags")));

    /** The types whose names tell how they are sampled. */
    private static final Map<Pattern, Function<MatchResult, OperandSampler>> FAMILIES =
            Map.of(
                    Pattern.compile("M(\\d*)"), name -> memory(name.group(1)),
                    Pattern.compile("M(\\d+)Destination"),
                            name -> new MaskedSampler(memory(name.group(1)), MERGING),
                    Pattern.compile("M(\\d+)Bcst(\\d+)"),
                            name -> broadcast(name.group(1), name.group(2)),
                    Pattern.compile("M(\\d+)Vsib([XYZ])"),
                            name -> vectorIndexed(name.group(1), name.group(2)),
                    Pattern.compile("MaskedM(\\d+)Vsib([XYZ])"),
                            name ->
                                    MaskedSampler.always(
                                            vectorIndexed(name.group(1), name.group(2))),
                    Pattern.compile("([XYZ]mm)Destination"),
                            name -> new MaskedSampler(registers(name.group(1)), ZEROING),
                    Pattern.compile("Masked([XYZ]mm)"),
                            name -> MaskedSampler.always(registers(name.group(1))),
                    Pattern.compile("(K)Destination"),
                            name -> new MaskedSampler(registers(name.group(1)), MERGING));

    private static final Map<Class<?>, OperandSampler> BY_TYPE = new HashMap<>(SINGLE);

    private static final List<String> STRING_REGISTERS =
            List.of("RSI", "RDI", "RBX", "ESI", "EDI", "EBX");

    private OperandSamplers() {}

    /** The sampler of a method's parameter. */
    static OperandSampler of(InstructionMethod method, int parameter) {
        Class<?> type = method.operandTypes().get(parameter);
        OperandSampler sampler = BY_TYPE.computeIfAbsent(type, OperandSamplers::find);
        if (type == Label.class && hasShortFormOnly(method)) {
            return NEAR_LABEL;
        }
        if (sampler instanceof MemorySampler memory && isString(method)) {
            return memory.withAddresses(STRING_REGISTERS.stream().map(Address::base).toList());
        }
        return sampler;
    }

    private static OperandSampler find(Class<?> type) {
        for (var family : FAMILIES.entrySet()) {
            Matcher name = family.getKey().matcher(type.getSimpleName());
            if (name.matches()) {
                return family.getValue().apply(name);
            }
        }
        if (!Register.class.isAssignableFrom(type)) {
            throw new IllegalStateException("No operands are chosen for parameters of " + type);
        }
        return registers(type.getSimpleName());
    }

    private static OperandSampler registers(String type) {
        OperandSampler sampler = RegisterSampler.of(type);
        if (sampler.systematic().isEmpty()) {
            throw new IllegalStateException("There are no constants of type " + type);
        }
        return sampler;
    }

    private static boolean hasShortFormOnly(InstructionMethod method) {
        return method.view().equals("shortJump") || method.mnemonic().matches("loop.*|j[re]cxz");
    }

    private static boolean isString(InstructionMethod method) {
        return method.mnemonic().matches("movs|cmps|scas|lods|stos|ins|outs|xlat");
    }

    private static OperandSampler addresses() {
        List<Sample> samples =
                NumberSampler.LONG.systematic().stream()
                        .map(
                                n ->
                                        new Sample(
                                                "moffs(" + n.java() + ")",
                                                "[" + n.intel() + "]",
                                                n.trait()))
                        .toList();
        return () -> samples;
    }

    private static MemorySampler memory(String bits) {
        return new MemorySampler(bits.isEmpty() ? "ptr" : "m" + bits, SIZES.get(bits));
    }

    private static OperandSampler broadcast(String bits, String elements) {
        return new MemorySampler("m" + bits + "bcst", SIZES.get(bits))
                .withSuffix(".to" + elements + "()", "{1to" + elements + "}");
    }

    private static OperandSampler vectorIndexed(String bits, String vector) {
        return memory(bits).withAddresses(Address.vectorIndexed(vector + "MM"));
    }

    private static OperandSampler constants(Enum<?>[] constants, String trait) {
        List<Sample> samples =
                Arrays.stream(constants)
                        .map(c -> new Sample(c.name(), "{" + intel(c) + "}", trait))
                        .toList();
        return () -> samples;
    }

    /** As in {@code {rn-sae}} and {@code {dfv=of,cf}}. */
    private static String intel(Enum<?> constant) {
        String name = constant.name().toLowerCase(Locale.ROOT);
        return name.startsWith("dfv")
                ? "dfv=" + name.replaceFirst("dfv_(none)?", "").replace('_', ',')
                : name.replace('_', '-');
    }

    private static OperandSampler labels(int... distances) {
        List<Sample> samples =
                IntStream.of(distances)
                        .mapToObj(n -> new Sample("here(" + n + ")", target(n), trait(n)))
                        .toList();
        return () -> samples;
    }

    /** The field holds zero, for the linker to fill in. */
    private static OperandSampler labelAddresses(int... distances) {
        List<Sample> samples =
                IntStream.of(distances)
                        .mapToObj(
                                n ->
                                        new Sample(
                                                "here(" + n + ").plus(8)",
                                                "offset " + target(n) + "+8",
                                                "label address"))
                        .toList();
        return () -> samples;
    }

    /** Distances that do not fit in a byte: known late, they always take 32 bits. */
    private static OperandSampler labelDistances(int... distances) {
        List<Sample> samples =
                IntStream.of(distances)
                        .mapToObj(
                                n ->
                                        new Sample(
                                                "here(0).minus(here(0)).plus(" + n + ")",
                                                String.valueOf(n),
                                                "label distance"))
                        .toList();
        return () -> samples;
    }

    private static String target(int distance) {
        return distance < 0 ? "." + distance : ".+" + distance;
    }

    private static String trait(int distance) {
        return distance < -126 || distance > 129 ? "far label" : "near label";
    }
}
