package dev.asm64.generator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Zydis has for instructions and CPU features, where they are not the table's. */
final class ZydisNames {
    private static final Map<String, String> MNEMONICS =
            Map.ofEntries(
                    Map.entry("int", "int3"),
                    Map.entry("iretw", "iret"),
                    Map.entry("lcall", "call"),
                    Map.entry("ljmp", "jmp"),
                    Map.entry("movabs", "mov"),
                    Map.entry("pfrcpit1", "pfcpit1"),
                    Map.entry("pfrsqrt", "pfsqrt"),
                    Map.entry("popfw", "popf"),
                    Map.entry("pushfw", "pushf"),
                    Map.entry("pushw", "push"),
                    Map.entry("retf", "ret"),
                    Map.entry("retfq", "ret"),
                    Map.entry("sysexitq", "sysexit"),
                    Map.entry("sysretq", "sysret"),
                    Map.entry("xchg", "nop"),
                    Map.entry("xlatb", "xlat"));

    /** Instructions that the table has a name of for each value of the last byte. */
    private static final Pattern SELECTING =
            Pattern.compile("(v?cmp|vpcmp|vpcom|v?pclmul)(qdq|u?[bwdq]|[ps][sdh])");

    /** What the x86-64 baseline has. */
    private static final Set<String> BASELINE =
            Set.of(
                    "CMOV",
                    "FAT_NOP",
                    "FCMOV",
                    "FXSAVE",
                    "FXSAVE64",
                    "I186",
                    "I286PROTECTED",
                    "I286REAL",
                    "I386",
                    "I486REAL",
                    "I86",
                    "LONGMODE",
                    "PAUSE",
                    "PENTIUMMMX",
                    "PENTIUMREAL",
                    "PPRO",
                    "RDPMC",
                    "SSE",
                    "SSE2",
                    "SSE2MMX",
                    "SSEMXCSR",
                    "SSE_PREFETCH",
                    "X87");

    /** Features of AVX-512 with the vector length: N is one that is not part of AVX512VL. */
    private static final Pattern AVX512 =
            Pattern.compile("(AVX512\\w+)_(?:(128|256)|512|128N|SCALAR|KOP)");

    /** The table's sets of features, with | between those for which Zydis has one name. */
    private static final Map<String, String> FEATURES =
            Map.ofEntries(
                    Map.entry("ADOX_ADCX", "ADX"),
                    Map.entry("AES", "AESNI"),
                    Map.entry("AMD3DNOW", "THREEDNOW|THREEDNOW_EXT"),
                    Map.entry("AMD_INVLPGB", "INVLPGB"),
                    Map.entry("AVX", "AVX|PCLMULQDQ AVX"),
                    Map.entry("AVX2GATHER", "AVX2"),
                    Map.entry("AVX512_GFNI", "GFNI AVX512F"),
                    Map.entry("AVX512_VAES", "VAES AVX512F"),
                    Map.entry("AVX512_VPCLMULQDQ", "VPCLMULQDQ AVX512F"),
                    Map.entry("AVXAES", "AESNI AVX"),
                    Map.entry("AVX_GFNI", "GFNI AVX"),
                    Map.entry("CET", "CET_IBT|CET_SS"),
                    Map.entry("CMPXCHG16B", "CX16"),
                    Map.entry("KEYLOCKER", "AESKLE|KL"),
                    Map.entry("KEYLOCKER_WIDE", "AESKLE WIDE_KL"),
                    Map.entry("LAHF", "LAHF_LM"),
                    Map.entry("MOVDIR", "MOVDIRI|MOVDIR64B"),
                    Map.entry("PKU", "OSPKE"),
                    Map.entry("PREFETCH_NOP", "PRFCHW"),
                    Map.entry("PT", "PTWRITE"),
                    Map.entry("RDWRFSGS", "FSGSBASE"),
                    Map.entry("SGX_ENCLV", "SGX"),
                    Map.entry("SNP", "SEV_SNP"),
                    Map.entry("SSE3X87", "SSE3"),
                    Map.entry("SSE4", "SSE4_1"),
                    Map.entry("SSE42", "SSE4_2"),
                    Map.entry("SSSE3MMX", "SSSE3"),
                    Map.entry("SVM", "SVM|SKINIT"),
                    Map.entry("TDX", "TDX|SEAM"),
                    Map.entry("TSX_LDTRK", "TSXLDTRK"),
                    Map.entry("VMFUNC", "VMX"),
                    Map.entry("VTX", "VMX"));

    /** Features that are younger than Zydis 4.0, or that it takes for prefixes without effect. */
    private static final Set<String> UNKNOWN =
            Set.of(
                    "AMX_AVX512",
                    "AMX_COMPLEX",
                    "AMX_FP16",
                    "AMX_FP8",
                    "AMX_MOVRS",
                    "AMX_TF32",
                    "APX_F",
                    "AVX10_2",
                    "AVX_IFMA",
                    "AVX_NE_CONVERT",
                    "AVX_VNNI_INT16",
                    "AVX_VNNI_INT8",
                    "CMPCCXADD",
                    "FRED",
                    "LKGS",
                    "MOVRS",
                    "MSRLIST",
                    "MSR_IMM",
                    "PREFETCHI",
                    "RAO_INT",
                    "RMPQUERY",
                    "SEV_ES",
                    "SHA512",
                    "SM3",
                    "SM4",
                    "TSE",
                    "USER_MSR",
                    "WBNOINVD",
                    "WRMSRNS");

    private ZydisNames() {}

    /** Whether Zydis may not know the form. */
    static boolean isUnknown(Form form) {
        return form.features().stream().anyMatch(UNKNOWN::contains);
    }

    /** Whether this is what Zydis calls the instruction. */
    static boolean isNameOf(String zydis, Form form) {
        String name = form.mnemonic().name();
        if (form.mnemonic().names().contains(zydis) || zydis.equals(MNEMONICS.get(name))) {
            return true;
        }
        if (form.roles().contains(Role.STRING)) {
            return zydis.matches(name + "[bwdq]");
        }
        if (form.encoding().bits().contains(Encoding.Bit.WAIT)) {
            return zydis.equals(name.replaceFirst("f", "fn"));
        }
        Matcher selecting = SELECTING.matcher(zydis);
        return selecting.matches()
                && name.startsWith(selecting.group(1))
                && name.endsWith(selecting.group(2));
    }

    /** Whether this is what Zydis calls a set of features. */
    static boolean isNameOf(String isaSet, List<String> features) {
        if (BASELINE.contains(isaSet)) {
            return features.isEmpty();
        }
        Matcher avx512 = AVX512.matcher(isaSet);
        boolean sized = avx512.matches();
        String name = sized ? avx512.group(1) : isaSet;
        String length = sized && avx512.group(2) != null ? " AVX512VL" : "";
        return Arrays.stream(FEATURES.getOrDefault(name, name).split("\\|"))
                .map(set -> Set.of((set + length).split(" ")))
                .anyMatch(new HashSet<>(features)::equals);
    }
}
