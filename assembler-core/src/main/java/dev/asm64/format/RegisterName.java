package dev.asm64.format;

import dev.asm64.operand.Bnd;
import dev.asm64.operand.ControlReg;
import dev.asm64.operand.DebugReg;
import dev.asm64.operand.K;
import dev.asm64.operand.Mm;
import dev.asm64.operand.Reg16;
import dev.asm64.operand.Reg32;
import dev.asm64.operand.Reg64;
import dev.asm64.operand.Reg8;
import dev.asm64.operand.SegmentReg;
import dev.asm64.operand.St;
import dev.asm64.operand.Tmm;
import dev.asm64.operand.Xmm;
import dev.asm64.operand.Ymm;
import dev.asm64.operand.Zmm;

/** The names of registers by the kind of operand that they are. */
final class RegisterName {
    private RegisterName() {}

    static String of(String kind, int number, Head head) {
        return switch (kind) {
            case "r8" -> byteRegister(number, head);
            case "r16" -> Reg16.of(number).toString();
            case "r32" -> Reg32.of(number).toString();
            case "r64" -> Reg64.of(number).toString();
            case "xmm" -> Xmm.of(number).toString();
            case "ymm" -> Ymm.of(number).toString();
            case "zmm" -> Zmm.of(number).toString();
            case "mm" -> Mm.of(number).toString();
            case "k" -> K.of(number).toString();
            case "tmm" -> Tmm.of(number).toString();
            case "bnd" -> Bnd.of(number).toString();
            case "sti" -> St.of(number).toString();
            case "sreg" -> SegmentReg.of(number).toString();
            case "cr" -> ControlReg.of(number).toString();
            case "dr" -> DebugReg.of(number).toString();
            default -> kind; // one certain register
        };
    }

    /** 4 to 7 are AH, CH, DH and BH where there is no prefix of the family of REX. */
    private static String byteRegister(int number, Head head) {
        return head.extension() == null && number >= 4
                ? Reg8.highOf(number - 4).toString()
                : Reg8.of(number).toString();
    }
}
