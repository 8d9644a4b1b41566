package dev.asm64.encoding;

import dev.asm64.error.InstructionTooLongException;
import dev.asm64.layout.Fixups;
import dev.asm64.layout.LabelDefinition;
import dev.asm64.layout.Labels;
import dev.asm64.object.RelocationType;
import dev.asm64.operand.Dfv;
import dev.asm64.operand.Label;
import dev.asm64.operand.LabelAddress;
import dev.asm64.operand.LabelDistance;
import dev.asm64.operand.MemoryOperand;
import dev.asm64.operand.Moffs;
import dev.asm64.operand.Register;
import dev.asm64.operand.Rounding;
import dev.asm64.operand.Sae;

/**
 * Turns a form and its operands into bytes. The methods are named after what carries the operands;
 * each checks everything first and writes the whole instruction last, so that a failing call
 * changes nothing. Those that return a number leave it to the caller to end the instruction there.
 */
public final class Encoder {
    private static final int LONGEST = 15;
    private static final long ADDRESS_PREFIXES =
            MemoryOperand.ADDRESS_32 | 7L << MemoryOperand.SEGMENT_SHIFT;
    private static final long NEEDS_REX = 1L << MemoryOperand.REX_NEEDED;

    private static final long R4 = 1L << Register.EVEX_R4;
    private static final long X = 1L << Register.EVEX_X;
    private static final long V4 = 1L << Register.EVEX_V4;

    private final Labels labels;
    private final FeatureUse features;

    /** Those of the current section. */
    private CodeBuffer code;

    private Fixups fixups;

    /**
     * Creates an encoder.
     *
     * @param labels knows the labels that operands may refer to
     * @param features takes note of the CPU features needed
     */
    public Encoder(Labels labels, FeatureUse features) {
        this.labels = labels;
        this.features = features;
    }

    /**
     * Turns to a section.
     *
     * @param sectionCode takes the bytes from now on
     * @param sectionFixups takes the references to labels
     */
    public void emitInto(CodeBuffer sectionCode, Fixups sectionFixups) {
        code = sectionCode;
        fixups = sectionFixups;
    }

    // Operands in ModRM.

    /**
     * Encodes any form with a register in ModRM.rm.
     *
     * @param reg the operand in ModRM.reg, null if the form has none
     * @param vvvv the operand in VEX.vvvv, null if the form has none
     * @param rm the register in ModRM.rm
     */
    public int registers(
            long form, Object reg, Object vvvv, Object rm, int immediateSize, int immediate) {
        OperandRules.requireEncodable(form, reg, vvvv, rm);
        code.reserve();
        Register register = (Register) rm;
        long operands = Operands.evex(form, reg, vvvv) | register.evexRm();
        return anyRegisters(form, operands, register.number(), immediateSize, immediate);
    }

    /** Encodes any form with memory in ModRM.rm. */
    public int memory(
            long form,
            Object reg,
            Object vvvv,
            MemoryOperand rm,
            int immediateSize,
            int immediate) {
        OperandRules.requireEncodable(form, reg, vvvv, rm);
        code.reserve();
        return anyMemory(form, Operands.evex(form, reg, vvvv), rm, immediateSize, immediate);
    }

    /**
     * Encodes what {@link CommonForms#registers} can encode, after making room and before noting
     * the features it needs.
     *
     * @param operands the bits of the registers in forms of the kind
     */
    public int registers(long form, long operands, int immediateSize, int immediate) {
        code.reserve();
        int end = CommonForms.registers(code, form, operands);
        note(form);
        return code.put(end, immediate, immediateSize);
    }

    /** The same with memory, as {@link CommonForms#memory} takes it. */
    public int memory(
            long form,
            long operands,
            long address,
            int displacement,
            int immediateSize,
            int immediate) {
        code.reserve();
        int end = CommonForms.memory(code, form, operands, address, displacement);
        note(form);
        return code.put(end, immediate, immediateSize);
    }

    /** A register in ModRM.reg, and 0 in ModRM.rm. */
    public void modRmReg(long form, Object reg) {
        Register r = register(form, 'R', reg);
        OperandRules.requireEncodable(form, r);
        code.reserve();
        code.commit(anyRegisters(form, r.evexReg(), 0, 0, 0));
    }

    // Operands in the opcode, or none.

    /** Encodes any form without operands. */
    public int opcode(long form, int immediateSize, long immediate) {
        int start = code.reserve();
        long head = Prefixes.head(form, 0, 0);
        int at = head(fwait(form, start), head);
        return end(form, head, code.put(at, immediate, immediateSize));
    }

    /** Encodes any form with a register in the opcode. */
    public int opcodeRegister(long form, Object operand, int immediateSize, long immediate) {
        Register register = (Register) operand;
        OperandRules.requireEncodable(form, register);
        int start = code.reserve();
        long head = Prefixes.head(form, register.evexRm() & ~X, register.number() >> 4);
        head += (long) (register.number() & 7) << 8 * (Prefixes.count(head) - 1);
        return end(form, head, code.put(head(start, head), immediate, immediateSize));
    }

    private static Register register(long form, char role, Object operand) {
        OperandRules.requirePresent(form, role, operand);
        return (Register) operand;
    }

    /** The accumulator and an absolute 64-bit address. */
    public void moffs(long form, Object address) {
        OperandRules.requirePresent(form, 'T', address);
        code.commit(opcode(form, 8, ((Moffs) address).address()));
    }

    // String instructions with their memory operands written out.

    public void stringSource(long form, Object source) {
        string(form, StringOperands.source(form, (MemoryOperand) source));
    }

    public void stringDestination(long form, Object destination) {
        string(form, StringOperands.destination(form, (MemoryOperand) destination));
    }

    public void stringMove(long form, Object destination, Object source) {
        string(
                form,
                StringOperands.move(form, (MemoryOperand) destination, (MemoryOperand) source));
    }

    public void stringCompare(long form, Object source, Object destination) {
        string(
                form,
                StringOperands.compare(form, (MemoryOperand) source, (MemoryOperand) destination));
    }

    public void stringTable(long form, Object table) {
        string(form, StringOperands.table(form, (MemoryOperand) table));
    }

    private void string(long form, long addressPrefixes) {
        int at = addressPrefixes(code.reserve(), addressPrefixes);
        long head = Prefixes.head(form, 0, 0);
        commit(form, head, head(at, head));
    }

    // Jumps.

    /**
     * A jump in the shorter of two forms if it reaches, else in the longer. Where that is not known
     * yet it is emitted in the shorter, and the layout decides.
     *
     * @param shortForm an opcode of one byte, without prefix and CPU features
     * @param nearForm the same, or an opcode of map 0F
     */
    public void branch(long shortForm, long nearForm, Label target) {
        LabelDefinition label = label(nearForm, target);
        int at = code.size() + 1;
        Fixups.Reach reach = fixups.reach(label, at + 1);
        if (reach == Fixups.Reach.NEAR) {
            nearBranch(nearForm, target);
            return;
        }
        code.put(code.reserve(), Form.opcode(shortForm), 2);
        if (reach == Fixups.Reach.SHORT) {
            fixups.addField(RelocationType.R_X86_64_PC8, at, label, -1);
        } else {
            fixups.addJump(at, Form.opcodeSize(nearForm), Form.opcode(nearForm), label);
        }
        code.commit(at + 1);
    }

    public void shortBranch(long form, Label target) {
        LabelDefinition label = label(form, target);
        long head = Prefixes.head(form, 0, 0);
        int at = head(code.reserve(), head);
        fixups.addField(RelocationType.R_X86_64_PC8, at, label, -1);
        commit(form, head, at + 1);
    }

    public void nearBranch(long form, Label target) {
        nearBranch(form, target, 0, 0);
    }

    /** A jump whose opcode has a second byte. */
    public void nearBranch(long form, Label target, int fixedSize, int fixed) {
        LabelDefinition label = label(form, target);
        long head = Prefixes.head(form, 0, 0);
        int at = code.put(head(code.reserve(), head), fixed, fixedSize);
        fixups.addField(RelocationType.R_X86_64_PLT32, at, label, -4);
        commit(form, head, at + 4);
    }

    private LabelDefinition label(long form, Label target) {
        OperandRules.requirePresent(form, 'D', target);
        return own(form, target);
    }

    private LabelDefinition own(long form, Label label) {
        if (!labels.has(label)) {
            throw Labels.foreign(FormDescription.of(form).toString(), label);
        }
        return (LabelDefinition) label;
    }

    // What the generated methods ask before they choose a form.

    /** Whether an operand is the register of a number, without a demand on REX; false for null. */
    public boolean is(int number, Object operand) {
        return operand != null && ((Register) operand).encoding() == number;
    }

    /**
     * Whether the operands can be encoded without EVEX: registers below 16, no mask. False if one
     * is null.
     */
    public boolean isVex(Object first, Object last) {
        return first != null
                && last != null
                && (((Register) first).vexReg() | ((Register) last).vexReg()) >= 0;
    }

    public boolean isVex(Object first, Object second, Object last) {
        return isVex(first, second) && isVex(second, last);
    }

    /** The same, and whether exchanging the first and the last makes the VEX prefix shorter. */
    public boolean isShorter(Object first, Object last) {
        return isVex(first, last)
                && ((Register) first).number() < 8
                && ((Register) last).number() >= 8;
    }

    public boolean isShorter(Object first, Object second, Object last) {
        return isVex(second, first) && isShorter(first, last);
    }

    /** The form with embedded rounding. */
    public long with(long form, int position, Rounding rounding) {
        OperandRules.requirePresent(form, position, rounding);
        return form | Form.BROADCAST | (long) rounding.encoding() << Form.VECTOR_LENGTH;
    }

    /** The form with exceptions suppressed. */
    public long with(long form, int position, Sae sae) {
        OperandRules.requirePresent(form, position, sae);
        return form | Form.BROADCAST;
    }

    /** The form with the default flags of a conditional compare. */
    public long with(long form, int position, Dfv dfv) {
        OperandRules.requirePresent(form, position, dfv);
        return Form.with(form, dfv);
    }

    /** The last byte of a form with a register in its high half. */
    public int is4(long form, int position, Object operand, int low) {
        OperandRules.requirePresent(form, position, operand);
        Register register = (Register) operand;
        OperandRules.requireEncodable(form, register);
        return register.number() << 4 | low;
    }

    public void requireDistinct(long form, Object... operands) {
        OperandRules.requireDistinct(form, operands);
    }

    public void requireUnlike(long form, Object... operands) {
        OperandRules.requireUnlike(form, operands);
    }

    public void requireNoStackPointer(long form, Object... registers) {
        OperandRules.requireNoStackPointer(form, registers);
    }

    public void requirePair(long form, Object first, Object second) {
        OperandRules.requirePair(form, (Register) first, (Register) second);
    }

    public void requirePresent(long form, int position, Object operand) {
        OperandRules.requirePresent(form, position, operand);
    }

    public void requireRipRelative(long form, Object memory) {
        OperandRules.requireRipRelative(form, (MemoryOperand) memory);
    }

    public void requireAddress(long form, Object address, Object memory) {
        OperandRules.requireAddress(form, (Register) address, (MemoryOperand) memory);
    }

    public void requireNoRip(long form, Object memory) {
        OperandRules.requireNoRip(form, (MemoryOperand) memory);
    }

    public void requireAddress64(long form, Object memory) {
        OperandRules.requireAddress64(form, (MemoryOperand) memory);
    }

    /** Checks the labels of an immediate before the instruction is emitted. */
    public void requireOwn(long form, int position, LabelAddress immediate) {
        OperandRules.requirePresent(form, position, immediate);
        own(form, immediate.label());
    }

    public void requireOwn(long form, int position, LabelDistance immediate) {
        OperandRules.requirePresent(form, position, immediate);
        own(form, immediate.from());
        own(form, immediate.to());
    }

    /** Makes the last bytes of the code the field of an address. */
    public void refer(RelocationType type, LabelAddress immediate) {
        LabelDefinition label = (LabelDefinition) immediate.label();
        fixups.addField(type, code.size() - type.size(), label, immediate.offset());
    }

    /** Makes the last bytes of the code the field of a distance. */
    public void refer(RelocationType type, LabelDistance immediate) {
        LabelDefinition from = (LabelDefinition) immediate.from();
        LabelDefinition to = (LabelDefinition) immediate.to();
        fixups.addDistance(type, code.size() - type.size(), from, to, immediate.addend());
    }

    public void requireRange(long form, int position, int value, int min, int max) {
        OperandRules.requireRange(form, position, value, min, max);
    }

    // Bytes.

    /** As the method below, with a register in ModRM.rm. */
    private int anyRegisters(long form, long operands, int rm, int immediateSize, int immediate) {
        // Bit 4 stands in EVEX.X for a vector register in ModRM.rm, else in B4.
        boolean isVector = Form.isEvex(form) && !Form.has(form, Form.GENERAL_RM);
        int b4 = isVector ? 0 : rm >> 4;
        long head = Prefixes.head(form, isVector ? operands : operands & ~X, b4);
        int at = head(code.size(), head);
        int modRmEnd = code.put(at, 0xC0 | operands >>> Register.EVEX_MODRM, 1);
        int end = code.put(modRmEnd, immediate, immediateSize);
        return end(form, head, b4 != 0 || needsApx(form, operands), end);
    }

    /**
     * Writes any instruction.
     *
     * @param operands the bits of the registers as {@link Register#evexReg}, also for other kinds
     */
    private int anyMemory(
            long form, long operands, MemoryOperand rm, int immediateSize, int immediate) {
        long address = rm.encoding();
        int start = code.size();
        int at = addressPrefixes(fwait(form, start), address);
        int xb4 = (int) (address >>> MemoryOperand.HIGH_SHIFT) & 3;
        long mask = (address >>> MemoryOperand.MASK_SHIFT & 7) << Register.EVEX_MASK;
        long all = operands | address & NEEDS_REX | VexForms.xb(address) | mask;
        long head = Prefixes.head(form, all, xb4);
        at = head(at, head);
        int addressEnd =
                Form.isEvex(form)
                        ? EvexForms.address(code, form, at, operands, address, rm.displacement())
                        : CommonForms.address(code, at, operands >>> Register.EVEX_MODRM, address);
        int end = code.put(addressEnd, immediate, immediateSize);
        if (end - start > LONGEST) {
            throw tooLong(form, rm, end - start);
        }
        if (rm.label() != null) {
            int field = addressEnd - 4;
            fixups.addDisplacement(field, end - field, own(form, rm.label()), rm.displacement());
        }
        int high = Form.has(form, Form.VECTOR_INDEX) ? xb4 & 1 : xb4;
        return end(form, head, high != 0 || needsApx(form, operands), end);
    }

    /** Whether ModRM.reg or VEX.vvvv has a general-purpose register from R16 on. */
    private static boolean needsApx(long form, long operands) {
        return Form.has(form, Form.GENERAL_REG) && (operands & R4) != 0
                || Form.has(form, Form.GENERAL_VVVV) && (operands & V4) != 0;
    }

    /** FWAIT is an instruction of its own, so it comes before all prefixes. */
    private int fwait(long form, int at) {
        boolean isWaiting = Form.isLegacy(form) && Form.has(form, Form.WAIT);
        return isWaiting ? code.put(at, 0x9B, 1) : at;
    }

    private static InstructionTooLongException tooLong(long form, MemoryOperand rm, int length) {
        return new InstructionTooLongException(
                "%s with %s: %d bytes, but an instruction has at most 15; use a 64-bit base, no segment or a smaller displacement"
                        .formatted(FormDescription.of(form), rm, length));
    }

    /** The prefixes of a segment override and of 32-bit addresses. */
    private int addressPrefixes(int at, long address) {
        int end = at;
        if ((address & ADDRESS_PREFIXES) != 0) {
            int segment = (int) (address >>> MemoryOperand.SEGMENT_SHIFT) & 7;
            if (segment != 0) {
                end = code.put(end, segmentPrefix(segment - 1), 1);
            }
            if ((address & MemoryOperand.ADDRESS_32) != 0) {
                end = code.put(end, 0x67, 1);
            }
        }
        return end;
    }

    private static int segmentPrefix(int segment) {
        return segment < 4 ? 0x26 | segment << 3 : 0x60 | segment;
    }

    private int head(int at, long head) {
        return code.put(at, Prefixes.bytes(head), Prefixes.count(head));
    }

    private void commit(long form, long head, int end) {
        code.commit(end(form, head, end));
    }

    private int end(long form, long head, int end) {
        return end(form, head, false, end);
    }

    /**
     * Notes what an instruction needs, once nothing can go wrong any more; it needs APX if it has a
     * REX2 prefix, or a bit of a register from R16 on.
     */
    private int end(long form, long head, boolean hasHighRegister, int end) {
        note(form);
        if (Prefixes.hasRex2(head) || Form.isEvex(form) && hasHighRegister) {
            features.add(FeatureUse.APX, form);
        }
        return end;
    }

    private void note(long form) {
        features.add(form);
        code.need(Form.featureSet(form));
    }
}
