package dev.asm64.runtime;

import static dev.asm64.operand.Memory.m128;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.EAX;
import static dev.asm64.operand.Registers.EDI;
import static dev.asm64.operand.Registers.EDX;
import static dev.asm64.operand.Registers.RSI;
import static dev.asm64.operand.Registers.RSP;
import static dev.asm64.operand.Registers.XMM0;

import dev.asm64.Assembler;
import dev.asm64.Code;
import dev.asm64.elf.ElfExecutable;
import dev.asm64.object.Section;
import dev.asm64.object.SectionKind;
import dev.asm64.object.Symbol;
import dev.asm64.object.SymbolBinding;
import dev.asm64.object.SymbolType;
import dev.asm64.operand.Label;
import dev.asm64.operand.Reg64;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An executable that loads the registers, calls the code, writes what is in registers and memory
 * then to its standard output, and exits. The report starts with a number that other output has
 * not.
 */
final class IsolatedProgram {
    static final int REGISTERS = 16;

    private static final String ENTRY = "asm64.entry";
    private static final String START = "asm64.start";

    /** What is reported: a section of its own, so nothing else gets between. */
    private static final Section REPORT = new Section(".asm64.report", SectionKind.DATA);

    private static final int MAGIC_SIZE = 16;
    private static final int HEAD = MAGIC_SIZE + 16 + 8 * REGISTERS;
    private static final int ALIGNMENT = 64;
    private static final int WRITE = 1;
    private static final int EXIT_GROUP = 231;
    private static final int STDOUT = 1;

    private final Assembler a = new Assembler();
    private final Label report = a.label("report");
    private final Label xmm0 = a.label("xmm0");
    private final Label[] slots = new Label[REGISTERS];
    private final byte[] magic = new byte[MAGIC_SIZE];
    private final Map<Reg64, byte[]> memory;

    /** Where the memory of each register is, in the order in the report. */
    private final Map<Reg64, Label> areas = new LinkedHashMap<>();

    private final byte[] elf;
    private final int reportSize;

    /**
     * @param entry the symbol to call; null for the first byte of {@code .text}
     * @param registers the numbers that registers have at first
     * @param memory the memory that registers point to at first
     */
    IsolatedProgram(
            Code code, String entry, Map<Reg64, Long> registers, Map<Reg64, byte[]> memory) {
        this.memory = Map.copyOf(memory);
        new SecureRandom().nextBytes(magic);
        reportSize = emitReport(registers);
        Label start = a.label(START);
        a.text().global(start).bind(start);
        loadRegisters();
        a.call(a.external(entry == null ? ENTRY : entry));
        storeRegisters();
        writeReport();
        Code program = entry == null ? withEntry(code) : code;
        elf = ElfExecutable.write(Code.link(List.of(program, a.assemble())), START);
    }

    static Reg64 requireSettable(Reg64 register) {
        if (register.number() >= REGISTERS || register.equals(RSP)) {
            throw new IllegalArgumentException(
                    "%s cannot be set, legal are RAX to R15 without RSP".formatted(register));
        }
        return register;
    }

    /** Emits what is reported, with the values at first, and returns its size. */
    private int emitReport(Map<Reg64, Long> registers) {
        a.section(REPORT).align(ALIGNMENT).bind(report).db(magic);
        a.bind(xmm0).dq(0, 0);
        for (int i = 0; i < REGISTERS; i++) {
            slots[i] = a.label();
            a.bind(slots[i]);
            if (memory.containsKey(Reg64.of(i))) {
                Label area = a.label();
                areas.put(Reg64.of(i), area);
                a.dq(area);
            } else {
                a.dq(registers.getOrDefault(Reg64.of(i), 0L));
            }
        }
        areas.forEach((register, area) -> a.align(ALIGNMENT).bind(area).db(memory.get(register)));
        return a.size();
    }

    private void loadRegisters() {
        for (int i = 0; i < REGISTERS; i++) {
            if (!Reg64.of(i).equals(RSP)) {
                a.mov(Reg64.of(i), m64(slots[i]));
            }
        }
    }

    private void storeRegisters() {
        for (int i = 0; i < REGISTERS; i++) {
            a.mov(m64(slots[i]), Reg64.of(i));
        }
        a.movups(m128(xmm0), XMM0);
    }

    private void writeReport() {
        a.mov(EAX, WRITE);
        a.mov(EDI, STDOUT);
        a.lea(RSI, rip(report));
        a.mov(EDX, reportSize);
        a.syscall();
        a.mov(EAX, EXIT_GROUP);
        a.xor(EDI, EDI);
        a.syscall();
    }

    /** Names the first byte of {@code .text}. */
    private static Code withEntry(Code code) {
        if (code.section(Section.TEXT.name()).filter(text -> text.size() > 0).isEmpty()) {
            throw new IllegalArgumentException("the section .text is empty; name an entry");
        }
        List<Symbol> symbols = new ArrayList<>(code.symbols());
        symbols.add(
                new Symbol(ENTRY, SymbolBinding.GLOBAL, SymbolType.FUNCTION, Section.TEXT, 0, 0));
        return Code.of(code.sections(), symbols, code.features());
    }

    byte[] elf() {
        return elf;
    }

    /** The result of a process that exited, told from all that it wrote. */
    IsolatedResult result(int exitCode, byte[] output) {
        int at = output.length - reportSize;
        boolean reported =
                at >= 0 && Arrays.mismatch(output, at, at + MAGIC_SIZE, magic, 0, MAGIC_SIZE) < 0;
        if (!reported) {
            return IsolatedResult.exited(exitCode, output);
        }
        ByteBuffer report = ByteBuffer.wrap(output, at, reportSize).order(ByteOrder.LITTLE_ENDIAN);
        report.position(at + MAGIC_SIZE);
        double low = report.getDouble();
        report.getLong();
        long[] registers = new long[REGISTERS];
        report.asLongBuffer().get(registers);
        Map<Reg64, byte[]> contents = new HashMap<>();
        int end = HEAD;
        for (Reg64 register : areas.keySet()) {
            int start = Math.ceilDiv(end, ALIGNMENT) * ALIGNMENT;
            end = start + memory.get(register).length;
            contents.put(register, Arrays.copyOfRange(output, at + start, at + end));
        }
        return IsolatedResult.returned(registers, low, contents, Arrays.copyOf(output, at));
    }
}
