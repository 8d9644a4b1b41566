package dev.asm64.encoding;

import dev.asm64.error.IllegalOperandException;
import dev.asm64.error.ImmediateOutOfRangeException;
import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Reg32;
import dev.asm64.operand.Register;
import dev.asm64.operand.Registers;
import dev.asm64.operand.XmmDestination;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the types of operands cannot express: it is checked here, before any byte is emitted. */
final class OperandRules {
    /** A general-purpose register that only APX has. */
    private static final int HIGH = 0x10;

    private static final int UNUSUAL = HIGH | Register.REX_FORBIDDEN;
    private static final long REX_BITS_OF_ADDRESS = 3L << MemoryOperand.REX_SHIFT;
    private static final long HIGH_BITS_OF_ADDRESS = 3L << MemoryOperand.HIGH_SHIFT;

    /** The roles of registers and memory operands, in the order of the parameters below. */
    private static final char[] ROLES = {'R', 'V', 'M', 'O'};

    private OperandRules() {}

    static void requirePresent(long form, char role, Object operand) {
        if (operand == null) {
            throw missing(form, role);
        }
    }

    static void requirePresent(long form, int position, Object operand) {
        if (operand == null) {
            throw missing(form, position);
        }
    }

    static NullPointerException missing(long form, char role) {
        return missing(form, FormDescription.of(form).position(role));
    }

    private static NullPointerException missing(long form, int position) {
        FormDescription description = FormDescription.of(form);
        return new NullPointerException(
                description + ": " + description.operand(position) + " is null");
    }

    /** A register that holds an address must have the size of the memory operand's address. */
    static void requireAddress(long form, Register address, MemoryOperand memory) {
        requirePresent(form, 'R', address);
        requirePresent(form, 'M', memory);
        boolean memory32 = (memory.encoding() & MemoryOperand.ADDRESS_32) != 0;
        if (memory32 != address instanceof Reg32) {
            throw new IllegalOperandException(
                    "%s with %s and %s: one address has 32 bits, the other 64; legal are two of the same size"
                            .formatted(FormDescription.of(form), address, memory));
        }
    }

    /** Elsewhere the instruction would be another one: a NOP (Intel SDM volume 2, PREFETCHh). */
    static void requireRipRelative(long form, MemoryOperand memory) {
        requirePresent(form, 'M', memory);
        if (!memory.isRipRelative()) {
            throw new IllegalOperandException(
                    "%s with %s: the address must be relative to RIP; use a label"
                            .formatted(FormDescription.of(form), memory));
        }
    }

    /** An instruction that reads base and index one by one has no address relative to RIP. */
    static void requireNoRip(long form, MemoryOperand memory) {
        requirePresent(form, 'M', memory);
        if (memory.isRipRelative()) {
            throw new IllegalOperandException(
                    "%s with %s: the address cannot be relative to RIP; use a base register"
                            .formatted(FormDescription.of(form), memory));
        }
    }

    static void requireAddress64(long form, MemoryOperand memory) {
        requirePresent(form, 'M', memory);
        if ((memory.encoding() & MemoryOperand.ADDRESS_32) != 0) {
            throw new IllegalOperandException(
                    "%s with %s: the address must have 64 bits"
                            .formatted(FormDescription.of(form), memory));
        }
    }

    static void requireRange(long form, int position, int value, int min, int max) {
        if (value < min || value > max) {
            throw outOfRange(form, position, value, min, max);
        }
    }

    private static ImmediateOutOfRangeException outOfRange(
            long form, int position, int value, int min, int max) {
        FormDescription description = FormDescription.of(form);
        return new ImmediateOutOfRangeException(
                "%s: %s is %d, legal are %d to %d"
                        .formatted(description, description.operand(position), value, min, max));
    }

    /**
     * Checks that the prefixes of a form have room for the operands, which are given in the order
     * of their roles, null for roles that the form does not have.
     */
    static void requireEncodable(long form, Object... operands) {
        int all = 0;
        boolean addressNeedsRex = false;
        for (Object operand : operands) {
            if (operand instanceof Register register) {
                all |= register.encoding();
            } else if (operand instanceof MemoryOperand memory) {
                addressNeedsRex |= (memory.encoding() & REX_BITS_OF_ADDRESS) != 0;
                all |= (memory.encoding() & HIGH_BITS_OF_ADDRESS) != 0 ? HIGH : 0;
            }
        }
        if ((all & UNUSUAL) != 0) {
            check(form, all, addressNeedsRex, operands);
        }
    }

    private static void check(long form, int all, boolean addressNeedsRex, Object... operands) {
        boolean rex =
                Form.isEvex(form)
                        || addressNeedsRex
                        || (all & (Register.REX_REQUIRED | HIGH | 8)) != 0
                        || Form.has(form, Form.W);
        if ((all & Register.REX_FORBIDDEN) != 0 && rex) {
            throw new IllegalOperandException(
                    ("%s with %s: ah, ch, dh and bh cannot be encoded in an instruction that has a"
                         + " REX prefix, which spl, bpl, sil, dil, registers from r8 on and 64-bit"
                         + " operands need; use another register")
                            .formatted(
                                    FormDescription.of(form),
                                    list(inProgramOrder(form, operands))));
        }
        if ((all & HIGH) != 0
                && !Form.isEvex(form)
                && (!hasRex2(form) || hasHighVector(operands))) {
            throw new IllegalOperandException(
                    "%s with %s: this encoding has no registers from 16 on; use 0 to 15"
                            .formatted(
                                    FormDescription.of(form),
                                    list(inProgramOrder(form, operands))));
        }
    }

    /** REX2 reaches the one-byte and the 0F opcodes (APX specification, section 3.1.1). */
    private static boolean hasRex2(long form) {
        return Form.isLegacy(form) && Form.map(form) < 2 && !Form.has(form, Form.NO_REX2);
    }

    private static boolean hasHighVector(Object... operands) {
        for (Object operand : operands) {
            if (operand instanceof XmmDestination vector && vector.number() >= 16) {
                return true;
            }
        }
        return false;
    }

    static void requireDistinct(long form, Object... operands) {
        for (int i = 0; i < operands.length; i++) {
            requireUnlike(form, Arrays.copyOfRange(operands, i, operands.length));
        }
    }

    /** The first register must be none of the others, nor the index of the memory operand. */
    static void requireUnlike(long form, Object... operands) {
        if (!(operands[0] instanceof Register first)) {
            return;
        }
        for (int i = 1; i < operands.length; i++) {
            if (numberIn(operands[i]) == first.number()) {
                throw new IllegalOperandException(
                        "%s with %s: the registers must differ; use another register than %s"
                                .formatted(FormDescription.of(form), list(operands), first));
            }
        }
    }

    private static int numberIn(Object operand) {
        if (operand instanceof MemoryOperand memory) {
            long address = memory.encoding();
            return (int) (address >>> MemoryOperand.SIB_SHIFT + 3) & 7
                    | (int) (address >>> MemoryOperand.REX_SHIFT + 1 & 1) << 3
                    | (int) (address >>> MemoryOperand.HIGH_SHIFT + 1 & 1) << 4;
        }
        return operand instanceof Register register ? register.number() : -1;
    }

    static void requireNoStackPointer(long form, Object... registers) {
        for (Object register : registers) {
            if (register == Registers.RSP) {
                throw new IllegalOperandException(
                        "%s with rsp: legal is any other register"
                                .formatted(FormDescription.of(form)));
            }
        }
    }

    /** Two masks are written where the instruction names one: an even register and the next. */
    static void requirePair(long form, Register first, Register second) {
        requirePresent(form, 1, first);
        requirePresent(form, 2, second);
        if ((first.number() & 1) != 0 || second.number() != first.number() + 1) {
            throw new IllegalOperandException(
                    "%s with %s: legal are an even mask and the next one, such as k2 and k3"
                            .formatted(FormDescription.of(form), list(first, second)));
        }
    }

    /** Operands that are given in the order of their roles. */
    private static Object[] inProgramOrder(long form, Object... operands) {
        FormDescription description = FormDescription.of(form);
        Iterator<Object> remaining = Arrays.stream(operands).filter(Objects::nonNull).iterator();
        SortedMap<Integer, Object> byPosition = new TreeMap<>();
        for (char role : ROLES) {
            int position = description.position(role);
            if (position > 0 && remaining.hasNext()) {
                byPosition.put(position, remaining.next());
            }
        }
        return byPosition.values().toArray();
    }

    private static String list(Object... operands) {
        StringBuilder text = new StringBuilder();
        for (Object operand : operands) {
            text.append(text.isEmpty() ? "" : " and ").append(operand);
        }
        return text.toString();
    }
}
