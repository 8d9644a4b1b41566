package dev.asm64.benchmark.generator;

import java.util.List;

/** The kinds of registers, with the names of the registers in Intel syntax. */
enum RegisterKind {
    GP64("r", "", 64, "rax rcx rdx rbx rsp rbp rsi rdi", ""),
    GP32("r", "d", 32, "eax ecx edx ebx esp ebp esi edi", "d"),
    GP16("r", "w", 16, "ax cx dx bx sp bp si di", "w"),
    GP8("r", "b", 8, "al cl dl bl spl bpl sil dil", "b"),
    XMM("xmm", "", 128, "", ""),
    YMM("ymm", "", 256, "", ""),
    ZMM("zmm", "", 512, "", ""),
    MASK("k", "", 64, "", "");

    private final String prefix;
    private final String suffix;
    private final int size;
    private final List<String> legacyNames;
    private final String numberedSuffix;

    RegisterKind(
            String prefix, String suffix, int size, String legacyNames, String numberedSuffix) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.size = size;
        this.legacyNames = legacyNames.isEmpty() ? List.of() : List.of(legacyNames.split(" "));
        this.numberedSuffix = numberedSuffix;
    }

    boolean isGeneralPurpose() {
        return prefix.equals("r");
    }

    boolean isVector() {
        return this == XMM || this == YMM || this == ZMM;
    }

    int size() {
        return size;
    }

    /** What a sequence calls a register of this kind. */
    String placeholder(int index) {
        return prefix + index + suffix;
    }

    /** What Intel calls it. */
    String nameOf(int number) {
        return number < legacyNames.size()
                ? legacyNames.get(number)
                : prefix + number + numberedSuffix;
    }
}
