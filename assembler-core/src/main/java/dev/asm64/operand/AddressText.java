package dev.asm64.operand;

import java.util.StringJoiner;

/** Writes memory operands for messages. */
final class AddressText {
    private AddressText() {}

    static String of(MemoryOperand operand) {
        long encoding = operand.encoding();
        StringBuilder text = new StringBuilder(operand.notation()).append(' ');
        int segment = (int) (encoding >>> MemoryOperand.SEGMENT_SHIFT) & 7;
        if (segment != 0) {
            text.append(SegmentReg.of(segment - 1)).append(':');
        }
        text.append('[').append(terms(operand)).append(']');
        int mask = (int) (encoding >>> MemoryOperand.MASK_SHIFT) & 7;
        return mask == 0 ? text.toString() : text.append("{k").append(mask).append('}').toString();
    }

    private static String terms(MemoryOperand operand) {
        long encoding = operand.encoding();
        StringJoiner terms = new StringJoiner("+");
        if (operand.isRipRelative()) {
            terms.add("rip");
            if (operand.label() != null) {
                terms.add(operand.label().toString());
            }
        } else if (!MemoryOperand.hasSib(encoding)) {
            terms.add(operand.general(number(encoding, (int) encoding & 7, 0)).toString());
        } else {
            addSib(terms, operand);
        }
        int displacement = operand.displacement();
        if (displacement != 0 || terms.length() == 0) {
            terms.add(Integer.toString(displacement));
        }
        return terms.toString().replace("+-", "-");
    }

    private static void addSib(StringJoiner terms, MemoryOperand operand) {
        long encoding = operand.encoding();
        int sib = (int) (encoding >>> MemoryOperand.SIB_SHIFT) & 0xFF;
        boolean unbased = (sib & 7) == 5 && (encoding & 0xC0) == 0;
        if (!unbased) {
            terms.add(operand.general(number(encoding, sib & 7, 0)).toString());
        }
        Register index = operand.index(number(encoding, sib >> 3 & 7, 1));
        if (index != null) {
            terms.add(index + "*" + (1 << (sib >> 6)));
        }
    }

    /** The number of the base (bit 0 of the extensions) or the index (bit 1). */
    private static int number(long encoding, int low, int bit) {
        int high = (int) (encoding >>> MemoryOperand.REX_SHIFT + bit);
        int highest = (int) (encoding >>> MemoryOperand.HIGH_SHIFT + bit);
        return low | (high & 1) << 3 | (highest & 1) << 4;
    }
}
