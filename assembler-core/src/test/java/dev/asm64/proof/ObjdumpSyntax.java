package dev.asm64.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes instances the way objdump shows them, in the form of {@link ObjdumpText}. */
final class ObjdumpSyntax {
    /** Its names of what has several. */
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("sal", "shl"),
                    Map.entry("iretd", "iret"),
                    Map.entry("pushfq", "pushf"),
                    Map.entry("popfq", "popf"),
                    Map.entry("sysret", "sysretd"),
                    Map.entry("sysexit", "sysexitd"),
                    Map.entry("loopz", "loope"),
                    Map.entry("loopnz", "loopne"),
                    Map.entry("xlatb", "xlat"),
                    Map.entry("ljmp", "jmp"),
                    Map.entry("lcall", "call"),
                    Map.entry("movabs", "mov"));

    private static final Map<String, String> CONDITIONS =
            Map.ofEntries(
                    Map.entry("c", "b"),
                    Map.entry("nae", "b"),
                    Map.entry("nb", "ae"),
                    Map.entry("nc", "ae"),
                    Map.entry("z", "e"),
                    Map.entry("nz", "ne"),
                    Map.entry("na", "be"),
                    Map.entry("nbe", "a"),
                    Map.entry("pe", "p"),
                    Map.entry("po", "np"),
                    Map.entry("nge", "l"),
                    Map.entry("nl", "ge"),
                    Map.entry("ng", "le"),
                    Map.entry("nle", "g"));

    private static final Pattern CONDITIONAL = Pattern.compile("(j|set|cmov)(\\w+)");
    private static final Pattern STRING =
            Pattern.compile("(movs|cmps|scas|lods|stos|ins|outs)([bwdq])");

    /** The predicate behind the first name of a comparison is the default. */
    private static final Pattern DEFAULT_PREDICATE =
            Pattern.compile(
                    "(vcmp)(?:(eq|false)_oq|(lt|le|ge|gt)_os|(neq|true)_uq|(nlt|nle|nge|ngt)_us"
                            + "|(ord|unord)_q)([ps][sdh])");

    private static final Map<String, String> SIZES =
            Map.of("b", "byte ptr ", "w", "word ptr ", "d", "dword ptr ", "q", "qword ptr ");
    private static final Map<String, String> ACCUMULATORS =
            Map.of("byte", "al", "word", "ax", "dword", "eax", "qword", "rax");

    /** The comparisons by the number that encodes them. */
    private static final String[] PREDICATES =
            ("eq lt le unord neq nlt nle ord eq_uq nge ngt false neq_oq ge gt true eq_os lt_oq"
                            + " le_oq unord_s neq_us nlt_uq nle_uq ord_s eq_us nge_uq ngt_uq"
                            + " false_os neq_os ge_oq gt_oq true_us")
                    .split(" ");

    private static final String[] INTEGER_PREDICATES = "eq lt le - neq nlt nle -".split(" ");
    private static final String[] XOP_PREDICATES = "lt le gt ge eq neq false true".split(" ");

    /** It takes bit 1 for bit 4. */
    private static final Map<String, String> PRODUCTS =
            Map.of("0", "lql", "1", "hql", "2", "lqh", "3", "hqh", "16", "lqh", "17", "hqh");

    private ObjdumpSyntax() {}

    /** The text of an instance at an address. */
    static String text(Instance instance, long address) {
        List<String> operands = new ArrayList<>();
        for (String operand : instance.intel()) {
            operands.add(operand(operand, instance, address));
        }
        String mnemonic = mnemonic(instance.mnemonic());
        Matcher string = STRING.matcher(mnemonic);
        if (operands.isEmpty() && string.matches()) {
            mnemonic = string.group(1);
            operands.addAll(stringOperands(mnemonic, SIZES.get(string.group(2))));
        }
        String named = predicated(mnemonic, operands);
        if (!named.equals(mnemonic)) {
            operands.removeLast();
        }
        adapt(named, operands);
        return ObjdumpText.tidy(prefix(instance) + named + " " + String.join(",", operands));
    }

    private static String prefix(Instance instance) {
        return switch (instance.method().view()) {
            case "lock" -> "lock ";
            case "rep" -> "rep ";
            case "repe", "repz" -> "repz ";
            case "repne", "repnz" -> "repnz ";
            default -> "";
        };
    }

    private static String mnemonic(String name) {
        Matcher conditional = CONDITIONAL.matcher(name);
        if (conditional.matches() && CONDITIONS.containsKey(conditional.group(2))) {
            return conditional.group(1) + CONDITIONS.get(conditional.group(2));
        }
        Matcher predicate = DEFAULT_PREDICATE.matcher(name);
        return predicate.matches()
                ? predicate.replaceFirst(m -> name.replaceFirst("_(oq|os|uq|us|q)", ""))
                : ALIASES.getOrDefault(name, name);
    }

    /** The mnemonic with the comparison or the product that the last operand encodes. */
    private static String predicated(String mnemonic, List<String> operands) {
        if (operands.isEmpty() || !operands.getLast().matches("\\d{1,3}")) {
            return mnemonic;
        }
        int number = Integer.parseInt(operands.getLast());
        Matcher comparison =
                Pattern.compile("(v?cmp|vpcmp|vpcom)(u?[bwdq]|[ps][sdh])").matcher(mnemonic);
        if (comparison.matches()) {
            String[] names =
                    switch (comparison.group(1)) {
                        case "vpcmp" -> INTEGER_PREDICATES;
                        case "vpcom" -> XOP_PREDICATES;
                        default -> PREDICATES;
                    };
            int known = comparison.group(1).equals("cmp") ? 8 : names.length;
            return number < known && !names[number].equals("-")
                    ? comparison.group(1) + names[number] + comparison.group(2)
                    : mnemonic;
        }
        return mnemonic.matches("v?pclmulqdq") && PRODUCTS.containsKey(operands.getLast())
                ? mnemonic.replace("qdq", PRODUCTS.get(operands.getLast()) + "qdq")
                : mnemonic;
    }

    /** Operands that it shows otherwise, or not at all, or though they are implied. */
    private static void adapt(String mnemonic, List<String> operands) {
        switch (mnemonic) {
            case "scas", "lods" -> {
                if (operands.size() == 1) {
                    operands.addFirst(accumulator(operands.getFirst()));
                }
            }
            case "stos" -> {
                if (operands.size() == 1) {
                    operands.add(accumulator(operands.getFirst()));
                }
            }
            case "xlat" -> {
                if (operands.isEmpty()) {
                    operands.add("byte ptr [rbx]");
                }
            }
            case "nop" -> {
                if (operands.size() == 2) {
                    operands.removeLast();
                }
            }
            case "vp2intersectd", "vp2intersectq" -> operands.remove(1);
            // Memory or the register in ModRM.r/m first.
            case "test" -> {
                if (operands.getLast().contains("[")) {
                    operands.addFirst(operands.removeLast());
                }
            }
            // The short forms have the accumulator last.
            case "xchg" -> {
                if (operands.getLast().contains("[") || operands.getFirst().matches("[re]?ax")) {
                    operands.addFirst(operands.removeLast());
                }
            }
            case "jmp", "call", "lss", "lfs", "lgs" ->
                    operands.replaceAll(operand -> operand.replace("tbyte", "fword"));
            // The upper half of a 64-bit register becomes 0 in any case.
            case "sldt",
                    "str",
                    "movmskps",
                    "movmskpd",
                    "pmovmskb",
                    "vmovmskps",
                    "vmovmskpd",
                    "vpmovmskb",
                    "extractps",
                    "vextractps",
                    "pextrw",
                    "vpextrw",
                    "pextrb",
                    "vpextrb" ->
                    operands.set(0, doubleword(operands.getFirst()));
            case "mov" -> {
                if (operands.getLast().matches("[c-gs]s")) {
                    operands.set(0, doubleword(operands.getFirst()));
                }
                if (operands.getFirst().matches("[c-gs]s") && !operands.getLast().contains("[")) {
                    operands.set(1, wordAsDoubleword(doubleword(operands.getLast())));
                }
            }
            case "blendvps", "blendvpd", "pblendvb", "sha256rnds2" -> {
                if (operands.size() == 2) {
                    operands.add("xmm0");
                }
            }
            case "lar", "lsl" -> {
                if (operands.getFirst().matches("r[a-ds].|rbp|r\\d+")) {
                    operands.set(1, quadword(operands.getLast()));
                }
            }
            case "movsxd" -> operands.set(1, wordAsDoubleword(operands.getLast()));
            case "faddp", "fmulp", "fsubp", "fsubrp", "fdivp", "fdivrp" -> {
                if (operands.isEmpty()) {
                    operands.add("st(1)");
                }
                if (operands.size() == 1) {
                    operands.add("st");
                }
            }
            case "fcom", "fcomp", "fucom", "fucomp", "fxch" -> {
                if (operands.isEmpty()) {
                    operands.add("st(1)");
                }
            }
            default -> {
                if (mnemonic.matches("fcmov.*|fu?comip?") && operands.size() == 1) {
                    operands.addFirst("st");
                }
            }
        }
    }

    private static String doubleword(String quadword) {
        return quadword.matches("r\\d+")
                ? quadword + "d"
                : quadword.replaceFirst("^r(?=[a-ds].$|bp)", "e");
    }

    private static String quadword(String doubleword) {
        return doubleword.replaceFirst("^e", "r").replaceFirst("^(r\\d+)d$", "$1");
    }

    private static String wordAsDoubleword(String operand) {
        if (operand.contains("[")) {
            return operand.replaceFirst("^word", "dword");
        }
        return operand.matches("[a-ds][xpi]|bp") ? "e" + operand : operand.replaceFirst("w$", "d");
    }

    private static List<String> stringOperands(String mnemonic, String size) {
        String source = size + "[rsi]";
        String destination = size + "[rdi]";
        return switch (mnemonic) {
            case "movs" -> List.of(destination, source);
            case "cmps" -> List.of(source, destination);
            case "scas", "stos" -> List.of(destination);
            case "lods" -> List.of(source);
            case "ins" -> List.of(destination, "dx");
            case "outs" -> List.of("dx", source);
            default -> throw new IllegalArgumentException(mnemonic);
        };
    }

    private static String accumulator(String operand) {
        return ACCUMULATORS.get(operand.split(" ")[0]);
    }

    private static String operand(String operand, Instance instance, long address) {
        if (operand.matches("\\.[+-]\\d+")) {
            return Long.toString(address + Long.parseLong(operand.substring(1)));
        }
        if (operand.startsWith("offset ")) {
            return "0"; // what stands there until a linker fills it in
        }
        if (operand.matches("-?\\d+")) {
            return Long.toString(Long.parseLong(operand) & mask(instance));
        }
        String resolved =
                ObjdumpText.replaceAll(
                        operand,
                        "rip\\+\\.([+-]\\d+)",
                        m -> "rip=" + (address + Long.parseLong(m.group(1))));
        return resolved.replaceAll(" ptr (.*\\{1to\\d+})", " bcst $1");
    }

    /** It prints an immediate as the unsigned number that the first operand would hold. */
    private static long mask(Instance instance) {
        String first = instance.intel().getFirst();
        if (first.matches("byte ptr.*|[a-d][lh]|..l|r\\d+b|k.*|[xyz]?mm.*")) {
            return 0xFF;
        }
        if (first.matches("word ptr.*|[a-ds][xpi]|bp|r\\d+w")
                || instance.mnemonic().equals("pushw")) {
            return 0xFFFF;
        }
        return first.matches("dword ptr.*|e..|r\\d+d") || instance.mnemonic().matches("lwp.*|bextr")
                ? 0xFFFFFFFFL
                : -1;
    }
}
