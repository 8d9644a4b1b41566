package dev.asm64.generator;

import java.util.List;

/**
 * A difference between Zydis and the manual, which the table follows.
 *
 * @param mnemonics the instructions, as a regular expression
 * @param part where they differ
 * @param manual what the manual says, as a regular expression of the form of {@link Facts}
 * @param reason from the manual, and what Zydis has instead
 */
record ZydisException(String mnemonics, Facts.Part part, String manual, String reason) {
    private static final String STATUS_CLEARED_BUT_CARRY = "O=0 S=0 Z=0 A=0 P=0 C=m";
    private static final String FAILURE = "O=0 S=0 Z=m A=0 P=0 C=m";

    static final List<ZydisException> ALL =
            List.of(
                    operands(
                            "cvtpi2ps|sqrts[sd]|rsqrtss|rcpss|rounds[sd]|cvtss2sd|cvtsd2ss|movs[sd]"
                                    + "|mov[lh]p[sd]|movhlps|movlhps",
                            "RW R",
                            "the rest of the destination stays; Zydis: written only"),
                    operands(
                            "extrq|insertq",
                            "RW( R)?",
                            "works on bits of the destination; Zydis: written only"),
                    operands(
                            "bs[fr]",
                            "RW R",
                            "a source of 0 need not change the destination; Zydis: written only"),
                    operands(
                            "rdssp[dq]",
                            "RW",
                            "does nothing without shadow stacks; Zydis: written only"),
                    operands(
                            "pi2f[wd]|pf2i[wd]|pfrcp|pfrsqrt|pswapd",
                            "W R",
                            "the destination is not read; Zydis: as in other 3DNow! instructions"),
                    operands(
                            "llwpcb|lwpins|lwpval",
                            "R( R)?",
                            "all operands are sources; Zydis: the first is written"),
                    operands("nop", "R", "the SDM has one operand; Zydis: ModRM.reg is one too"),
                    operands(
                            "vp2intersect[dq]",
                            "W W R R",
                            "a pair of masks is written; Zydis: the first of them only"),
                    operands(
                            "ffree",
                            "W",
                            "the register becomes empty, its value is lost; Zydis: read"),
                    registers(
                            "(cmps|scas|ins|outs)[bwdq]?",
                            "([er]?a[lx]=R |dx=R )?(rdi=RW|rsi=RW|rdi=RW rsi=RW)",
                            "RSI and RDI advance; Zydis: addresses only"),
                    registers("xlatb?", "al=RW( rbx=R)?", "AL is the index; Zydis: written only"),
                    registers("ftst|fxam", "st0=R", "ST0 stays; Zydis: written too"),
                    registers("uiret", "rsp=RW", "pops RSP too; Zydis: nothing"),
                    registers("xchg", "rax=RW", "XCHG RAX, RAX is encoded as NOP; Zydis: NOP"),
                    registers(
                            "encl[suv]|pconfig",
                            "rax=RW rbx=RW rcx=RW rdx=RW",
                            "functions return codes in RAX; Zydis: EAX"),
                    registers(
                            "getsec",
                            "rax=RW rbx=RW rcx=RW rdx=R",
                            "all that functions take and return; Zydis: EAX and EBX"),
                    registers(
                            "monitorx?",
                            "ecx=R edx=R rax=R",
                            "extensions and hints have 32 bits; Zydis: RCX and RDX"),
                    registers(
                            "mwait",
                            "eax=R ecx=R",
                            "hints and extensions have 32 bits; Zydis: RAX and RCX"),
                    registers(
                            "mwaitx",
                            "eax=R ebx=R ecx=R",
                            "EBX is the longest time to wait; Zydis: RAX and RCX"),
                    registers(
                            "tdcall|seamret",
                            "rax=RW",
                            "RAX selects the function and takes its result; Zydis: it does not"),
                    registers("skinit", "eax=RW", "EAX is initialised; Zydis: read only"),
                    flags(
                            "rol|ror|rcl|rcr|shl|sal|shr|sar|shld|shrd",
                            "O=m.*",
                            "OF is defined for shifts by 1; Zydis: undefined for all"),
                    flags("bextr", "O=0 S=u Z=m A=u P=u C=0", "Zydis: CF and OF undefined"),
                    flags("blsi", "O=0 S=m Z=m A=u P=u C=m", "CF tells of 0; Zydis: cleared"),
                    flags("sbb", "O=m S=m Z=m A=m P=m C=tm", "Zydis: AF undefined"),
                    flags(
                            "int1",
                            "I=m T=0",
                            "changes flags as other interrupts do; Zydis: nothing changes"),
                    flags("cli", "I=0", "Zydis: modified, as CLI may clear VIF instead"),
                    flags("sti", "I=1", "Zydis: modified, as STI may set VIF instead"),
                    flags("vptest|vtestp[sd]", FAILURE, "Zydis: only CF and ZF change"),
                    flags(
                            "testui|rstorssp|clrssbsy|mcommit",
                            STATUS_CLEARED_BUT_CARRY,
                            "Zydis: nothing changes, or only CF"),
                    flags(
                            "encl[suv]",
                            "O=m S=m Z=m A=m P=m C=m",
                            "functions return flags; Zydis: nothing changes"),
                    flags(
                            "uiret",
                            "O=m S=m Z=m A=m P=m C=m D=m T=m",
                            "pops DF and TF too; Zydis: status flags only"),
                    flags(
                            "vmlaunch|vmresume|vmxoff",
                            FAILURE,
                            "flags for the instruction behind; Zydis: those of the guest too"),
                    flags(
                            "vmcall",
                            "O=m S=m Z=m A=m P=m C=m",
                            "flags for the instruction behind; Zydis: those of the monitor too"));

    private static ZydisException operands(String mnemonics, String manual, String reason) {
        return new ZydisException(mnemonics, Facts.Part.OPERANDS, manual, reason);
    }

    private static ZydisException registers(String mnemonics, String manual, String reason) {
        return new ZydisException(mnemonics, Facts.Part.REGISTERS, manual, reason);
    }

    private static ZydisException flags(String mnemonics, String manual, String reason) {
        return new ZydisException(mnemonics, Facts.Part.FLAGS, manual, reason);
    }

    /** Whether this is why Zydis says something else of a form than the table. */
    boolean explains(Facts.Part differing, Form form, Facts table) {
        return differing == part
                && form.mnemonic().name().matches(mnemonics)
                && table.part(part).matches(manual);
    }
}
